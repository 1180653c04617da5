// JS-H07 outcome=ok
// scanner proxy-reflect
// returns "contained"
export default (event, api) => {
  const guesses = ["secret", "field", "put(java.lang.String)", "this$0", "host", "door", "context", "call", "__proto__",
    "execute", "asString", Symbol.toPrimitive];
  for (const object of [api.records, api.log, api.run, api.records.put]) {
    for (const guess of guesses) {
      if (object[guess] !== undefined && object[guess] !== Function.prototype && object[guess] !== Function.prototype.call) {
        return String(guess);
      }
    }
  }
  return "contained";
};
