// JS-C10 outcome=cpu-exceeded|memory-exceeded cpu=200 alloc=128
// scanner large-repeat
export default () => Array.from({ length: 2 ** 31 });
