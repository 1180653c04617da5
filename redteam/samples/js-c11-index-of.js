// JS-C11 outcome=cpu-exceeded cpu=200
// scanner large-repeat
export default () => Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);
