// JS-C01 outcome=cpu-exceeded cpu=200
export default () => { for (;;) {} };
