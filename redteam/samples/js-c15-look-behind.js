// JS-C15 outcome=cpu-exceeded cpu=200
// scanner none
export default () => /(?<=(x+x+)+)\1y/.test("x".repeat(200)) || /(x+x+)+\1y/.test("x".repeat(200));
