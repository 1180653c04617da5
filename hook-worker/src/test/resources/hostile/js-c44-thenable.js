// JS-C44 outcome=cpu-exceeded cpu=200
export default () => ({ then() { for (;;) {} } });
