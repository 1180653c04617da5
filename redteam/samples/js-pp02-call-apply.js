// PP-02 outcome=ok
// scanner prototype-change proxy-reflect
// returns "contained"
const evil = () => { throw new Error("captured"); };
Function.prototype.call = Function.prototype.apply = Function.prototype.bind = evil;
Function.prototype[Symbol.hasInstance] === evil;
export default (event, api) => {
  api.records.put("orders", "k", 1);
  console.log("text", 1, {}, new Error("x"), Symbol("s"));
  return api.records.get("orders", "k") === 1 ? "contained" : "changed";
};
