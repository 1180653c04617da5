// PP-03 outcome=ok
// scanner prototype-change
// returns "contained"
const evil = () => "evil";
JSON.stringify = JSON.parse = evil;
for (const name of ["charAt", "slice", "toWellFormed", "concat", "split"]) String.prototype[name] = evil;
for (const name of ["apply", "construct", "ownKeys", "get"]) Reflect[name] = evil;
Object.freeze = Object.create = Object.defineProperty = Array.isArray = Number.isFinite = evil;
globalThis.String = globalThis.TypeError = globalThis.Error = evil;
export default (event, api) => {
  api.records.put("orders", "k", { a: 1 });
  try {
    api.records.put("orders", 7, 7);
  } catch (e) {
    if (e.code !== "invalid-argument") return e.code;
  }
  return api.records.get("orders", "k").a === 1 ? "contained" : "changed";
};
