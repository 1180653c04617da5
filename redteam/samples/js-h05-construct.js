// JS-H05 outcome=ok
// scanner proxy-reflect
// returns "contained"
export default (event, api) => {
  const put = api.records.put;
  for (const attempt of [() => new put("orders", "a", 1), () => Reflect.construct(put, ["orders", "a", 1]),
    () => Reflect.construct(Object, [], put), () => class extends put {}]) {
    try {
      attempt();
      return attempt.toString();
    } catch (e) {
      console.log(e);
    }
  }
  put.call(null, "orders", "b", 1);
  put.apply(globalThis, ["orders", "b", 2]);
  put.bind(api)("orders", "b", 3);
  return api.records.get("orders", "b") === 3 && api.records.get("orders", "a") === null ? "contained" : "changed";
};
