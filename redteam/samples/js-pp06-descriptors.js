// PP-06 outcome=ok
// scanner prototype-change
// returns "contained"
Object.prototype.get = Object.prototype.set = () => "evil";
Object.prototype.value = "evil";
Object.prototype.writable = Object.prototype.enumerable = Object.prototype.configurable = "evil";
export default (event, api) => {
  try {
    api.records.put("orders", 7, 7);
    return "accepted";
  } catch (e) {
    return e.code === "invalid-argument" && e.name === "HookError" ? "contained" : String(e);
  }
};
