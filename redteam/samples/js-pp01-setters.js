// PP-01 outcome=ok
// scanner prototype-change
// returns "contained"
const captured = [];
const trap = (name) => ({ configurable: true, set(value) { captured.push([name, value]); }, get() { captured.push(name); } });
for (const key of ["0", "1", "2"]) Object.defineProperty(Array.prototype, key, trap(key));
for (const key of ["op", "code", "prefix", "where", "configurable", "value"]) Object.defineProperty(Object.prototype, key, trap(key));
export default (event, api) => {
  api.records.put("orders", "k", { a: 1 });
  api.records.find("orders", { limit: 1 });
  console.log("a", "b", "c");
  const value = api.records.get("orders", "k");
  for (const key of ["op", "code", "prefix", "where", "configurable", "value"]) delete Object.prototype[key];
  for (const key of ["0", "1", "2"]) delete Array.prototype[key];
  return value.a === 1 && captured.length === 0 ? "contained" : captured;
};
