// JS-M07 outcome=memory-exceeded|cpu-exceeded cpu=300 alloc=64
// scanner large-repeat
export default () => new Array(2e9).fill(0).length;
