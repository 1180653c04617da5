// JS-C15 outcome=cpu-exceeded cpu=200
// scanner backtracking
export default () => /^(?:(a+)+)\1b$/.test("a".repeat(60));
