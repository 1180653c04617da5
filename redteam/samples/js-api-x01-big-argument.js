// API-X01 outcome=output-exceeded|memory-exceeded cpu=3000 alloc=256
// scanner endless-loop large-repeat
export default (event, api) => { for (;;) { try { api.records.put("orders", "k", "x".repeat(1e7)); } catch {} } };
