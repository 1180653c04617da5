// API-T05 outcome=ok
// scanner none
// returns "contained"
export default (event, api) => {
  let calls = 0;
  api.records.put("orders", "k", { toJSON: () => (calls++ === 0 ? { safe: true } : { safe: false }) });
  return calls === 1 && api.records.get("orders", "k").safe === true ? "contained" : calls;
};
