// JS-M11 outcome=memory-exceeded|cpu-exceeded cpu=500 alloc=64
// scanner endless-loop
export default () => { for (let i = 0; ; i++) Symbol.for("symbol" + i + "x".repeat(1000)); };
