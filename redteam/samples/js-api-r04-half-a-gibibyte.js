// API-R04 outcome=memory-exceeded cpu=3000 alloc=128
// scanner large-repeat
export default () => "x".repeat(2 ** 29);
