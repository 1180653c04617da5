// API-X03 outcome=capability-denied
// scanner undeclared-use
export default (event, api) => {
  try { api.email("u", { subject: "s", text: "t", purpose: "p" }); } catch {}
  for (let i = 0; i < 10; i++) api.records.put("orders", "after", i);
  return "went on";
};
