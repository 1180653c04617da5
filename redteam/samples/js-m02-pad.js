// JS-M02 outcome=memory-exceeded cpu=3000 alloc=64
// scanner large-repeat
export default () => "".padEnd(2 ** 28, "abc").split("c").length;
