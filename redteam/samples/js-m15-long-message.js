// JS-M15 outcome=memory-exceeded cpu=2000 alloc=64
// scanner large-repeat
export default () => { throw new Error("x".repeat(5e8)); };
