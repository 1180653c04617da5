// JS-C44 outcome=cpu-exceeded cpu=200
// scanner endless-loop
export default () => ({ then() { for (;;) {} } });
