// API-X02 outcome=ok
// scanner none
// returns "contained"
export default (event, api) => {
  const keys = ["../x", "__proto__", "constructor", "\u00e9", "e\u0301", "a ", "a.", "\u0430", "a"];
  keys.forEach((key, i) => { try { api.records.put("orders", key, i); } catch (e) { console.log(e.message); } });
  for (const [i, key] of keys.entries()) {
    const value = api.records.get("orders", key);
    if (value !== null && value !== i) return [key, value];
  }
  for (const collection of ["../orders", "orders\0x", "ORDERS", "orders/../secrets", "__proto__"]) {
    try {
      api.records.put(collection, "k", 1);
      return collection;
    } catch (e) {
      if (e.code === "capability-denied") return "denied late: " + collection;
    }
  }
  return Object.prototype.length === undefined ? "contained" : "polluted";
};
