// API-X01 outcome=output-exceeded cpu=3000
// scanner none
export default (event, api) => {
  const wide = {};
  for (let i = 0; i < 1e5; i++) wide["key" + i] = i;
  api.records.put("orders", "k", wide);
  api.records.put("orders", "l", wide);
};
