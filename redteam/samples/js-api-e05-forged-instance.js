// API-E05 outcome=ok
// scanner proxy-reflect
// returns "contained"
export default (event, api) => {
  let HookError;
  try {
    api.records.put(1);
  } catch (e) {
    HookError = e.constructor;
  }
  const forged = new HookError("stopped", "forged");
  Object.defineProperty(HookError, Symbol.hasInstance, { value: () => true });
  HookError.prototype.code = "evil";
  try {
    api.records.put("orders", 1, 1);
    return "accepted";
  } catch (e) {
    return e.code === "invalid-argument" && forged.message === "forged" ? "contained" : e.code;
  }
};
