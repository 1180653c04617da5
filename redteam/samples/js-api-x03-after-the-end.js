// API-X03 outcome=ok runs=2 idle=yes
// scanner prototype-change
// returns "contained"
export default (event, api) => {
  if (globalThis.kept !== undefined) return "a context was used twice";
  globalThis.kept = api;
  const registry = new FinalizationRegistry(() => api.records.put("orders", "late", 1));
  registry.register({}, 1);
  return "contained";
};
