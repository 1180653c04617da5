// JS-C01 outcome=cpu-exceeded cpu=200
// scanner none
export default () => { for (;;) {} };
