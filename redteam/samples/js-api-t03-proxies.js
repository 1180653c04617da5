// API-T03 outcome=ok
// scanner proxy-reflect
// returns "contained"
export default (event, api) => {
  const thrower = new Proxy({}, { ownKeys() { throw new TypeError("trap"); }, get() { throw new TypeError("trap"); } });
  try {
    api.records.put("orders", "a", thrower);
    return "accepted";
  } catch (e) {
    if (e.message !== "trap") return e.message;
  }
  const liar = new Proxy([1, 2], { get: (target, key) => (key === "length" ? 3 : key === "toJSON" ? undefined : "lie") });
  api.records.put("orders", "b", liar);
  const stored = api.records.get("orders", "b");
  return Array.isArray(stored) && stored.length === 3 && api.records.get("orders", "a") === null ? "contained" : stored;
};
