// JS-C14 outcome=cpu-exceeded|memory-exceeded cpu=100 alloc=2000
// scanner large-repeat
export default () => parseFloat("1".repeat(1e8));
