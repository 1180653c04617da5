// JS-C11 outcome=cpu-exceeded|wall-exceeded|memory-exceeded
export default () => Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);
