// JS-M03 outcome=memory-exceeded cpu=2000 alloc=64
// scanner none
export default () => "a".repeat(30000).replaceAll("a", "b".repeat(30000)).length;
