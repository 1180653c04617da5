// JS-C24 outcome=cpu-exceeded|memory-exceeded cpu=200
// scanner none
export default () => { for (let x = 3n; ; x *= x) {} };
