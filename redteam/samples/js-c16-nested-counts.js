// JS-C16 outcome=ok cpu=2000
// scanner backtracking
// returns false
export default () => /((a{1,500}){1,500}){1,500}b/.test("a".repeat(1000));
