// JS-C24 outcome=cpu-exceeded|memory-exceeded cpu=200
// scanner endless-loop
export default () => { for (let x = 3n; ; x *= x) {} };
