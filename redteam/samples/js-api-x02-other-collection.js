// API-X02 outcome=capability-denied
// scanner undeclared-write
export default (event, api) => { try { api.records.put("ordersx", "k", 1); } catch {} return "caught"; };
