// LG-04 outcome=ok
// log ["a\uFFFDb","\uFFFD"]
export default () => { console.log("a\ud800b"); console.log("\udfff"); };
