// API-E01 outcome=ok
// scanner none
// returns "contained"
export default (event, api) => {
  const cycle = {};
  cycle.self = cycle;
  const values = [undefined, () => 1, Symbol("s"), 10n, NaN, Infinity, cycle, { deep: [() => 1] }, { "\ud800": 1 }, "\ud800", null];
  const attempts = values.map((value) => () => api.records.put("orders", "k", value));
  attempts.push(() => api.records.put(), () => api.records.put("orders"), () => api.records.put(1, 2, 3), () => api.records.put({}, [], ""),
    () => api.records.find("orders", 7), () => api.records.find("orders", { evil: 1 }), () => api.records.find("orders", { limit: 1e300 }),
    () => api.records.find("orders", { limit: -1 }), () => api.notify("u", "text"), () => api.notify(), () => api.log.info.call(1, Object.create(null)));
  let refused = 0;
  for (const attempt of attempts) {
    try {
      attempt();
    } catch (e) {
      if (!(e instanceof Error)) return "not an Error";
      refused++;
      console.log(`${e.name} ${e.code} ${e.message}`);
    }
  }
  return refused === attempts.length - 1 && api.records.get("orders", "k") === null ? "contained" : refused;
};
