// API-X01 outcome=quota-exceeded cpu=5000 wall=30000
// scanner none
export default (event, api) => { for (let i = 0; i < 1e6; i++) api.records.get("orders", "k" + i); };
