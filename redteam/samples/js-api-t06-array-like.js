// API-T06 outcome=cpu-exceeded|memory-exceeded cpu=300 alloc=128
// scanner none
export default (event, api) => {
  const sparse = [];
  sparse.length = 1e9;
  api.records.put("orders", "k", sparse);
};
