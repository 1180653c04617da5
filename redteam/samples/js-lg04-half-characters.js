// LG-04 outcome=ok
// scanner none
// log ["a\uFFFDb","\uFFFD"]
export default () => { console.log("a\ud800b"); console.log("\udfff"); };
