// LK-06 outcome=ok runs=2
// scanner none
// returns "contained"
export default (event, api) => {
  const value = { list: [1] };
  api.records.put("orders", "shared", value);
  value.list.push(2);
  const copy = api.records.get("orders", "shared");
  copy.list.push(3);
  const again = api.records.get("orders", "shared");
  try {
    api.records.put("orders", "shared", { live: () => 1 });
    return "a function crossed";
  } catch (e) {
    console.log(e);
  }
  return again.list.length === 1 && again !== copy ? "contained" : "shared";
};
