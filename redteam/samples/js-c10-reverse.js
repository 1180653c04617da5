// JS-C10 outcome=cpu-exceeded cpu=200
// scanner large-repeat
export default () => Array.prototype.reverse.call({ length: 2 ** 53 - 1 });
