// JS-C01 outcome=cpu-exceeded cpu=200
// scanner endless-loop
export default () => { for (;;) {} };
