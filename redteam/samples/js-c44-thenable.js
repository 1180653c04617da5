// JS-C44 outcome=cpu-exceeded cpu=200
// scanner none
export default () => ({ then() { for (;;) {} } });
