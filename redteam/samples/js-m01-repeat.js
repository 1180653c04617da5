// JS-M01 outcome=memory-exceeded cpu=2000 alloc=64
// scanner large-repeat
export default () => "a".repeat(2 ** 29).split("").length;
