// LG-07 outcome=output-exceeded|memory-exceeded cpu=3000 alloc=128
// scanner large-repeat
export default () => { console.log("x".repeat(4e6)); };
