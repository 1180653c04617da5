// API-T02 outcome=ok
// scanner proxy-reflect
// returns "contained"
export default (event, api) => {
  let reads = 0;
  const sly = { toString() { return reads++ === 0 ? "orders" : "secrets"; }, [Symbol.toPrimitive]() { return reads++ === 0 ? "orders" : "secrets"; } };
  try {
    api.records.put(sly, "k", 1);
    return "an object was taken for a string";
  } catch (e) {
    console.log(e.message);
  }
  api.records.put(new String("orders"), "k", 1);
  return api.records.get("orders", "k") === 1 && reads === 0 ? "contained" : reads;
};
