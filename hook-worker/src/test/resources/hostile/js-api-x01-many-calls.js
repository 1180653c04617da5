// API-X01 outcome=quota-exceeded
export default (event, api) => {
  for (let i = 0; i < 1000; i++) { try { api.records.put("orders", "k", i); } catch {} }
  return "caught";
};
