// API-X04 outcome=ok
// scanner proxy-reflect
// returns "contained"
export default (event, real) => {
  const api = new Proxy(real, { get: (target, key) => (key === "records" ? { put: () => "spoofed" } : target[key]) });
  try {
    api.records.put("orders", "k", 1);
  } catch (e) {
    console.log(e.message);
  }
  event.data = { id: "another" };
  event.type = "forged";
  return real.records.get("orders", "k") === null && real.run.hook === "sample" ? "contained" : "spoofed";
};
