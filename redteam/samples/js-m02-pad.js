// JS-M02 outcome=memory-exceeded cpu=3000 alloc=64
// scanner none
export default () => "".padEnd(2 ** 28, "abc").split("c").length;
