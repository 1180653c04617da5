// API-T01 outcome=ok
// scanner none
// returns "contained"
export default (event, api) => {
  let reads = 0;
  const value = { get amount() { return ++reads; } };
  api.records.put("orders", "k", value);
  const stored = api.records.get("orders", "k");
  return reads === 1 && stored.amount === 1 ? "contained" : { reads, stored };
};
