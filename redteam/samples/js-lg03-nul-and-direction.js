// LG-03 outcome=ok
// scanner none
// log ["a\u0000b","\u202Egnp.exe\u2066","line\u2028line\u2029"]
export default () => { console.log("a\0b"); console.log("\u202Egnp.exe\u2066"); console.log("line\u2028line\u2029"); };
