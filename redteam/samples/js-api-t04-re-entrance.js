// API-T04 outcome=ok
// scanner none
// returns "contained"
export default (event, api) => {
  const inner = { toJSON() { api.records.put("orders", "k", "inner"); return "outer"; } };
  api.records.put("orders", "k", inner);
  if (api.records.get("orders", "k") !== "outer") return "the inner call won";
  const deep = { toJSON() { api.records.put("orders", "d", deep); } };
  try {
    api.records.put("orders", "d", deep);
    return "endless";
  } catch (e) {
    console.log(e.name);
  }
  return api.records.get("orders", "d") === null ? "contained" : "inconsistent";
};
