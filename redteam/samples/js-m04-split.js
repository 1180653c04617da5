// JS-M04 outcome=memory-exceeded|cpu-exceeded cpu=1000 alloc=64
// scanner large-repeat
export default () => "ab".repeat(1e8).split("").length;
