// JD-01 outcome=ok
// scanner none
// event {"data":{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}}
// returns {"own":true,"admin":false,"round":"{\"__proto__\":{\"admin\":true}}"}
export default (event, api) => {
  const own = Object.hasOwn(event.data, "__proto__") && Object.getPrototypeOf(event.data) === Object.prototype;
  const copy = JSON.parse('{"__proto__":{"admin":true}}');
  api.records.put("orders", "k", copy);
  return { own, admin: ({}).admin === true, round: JSON.stringify(api.records.get("orders", "k")) };
};
