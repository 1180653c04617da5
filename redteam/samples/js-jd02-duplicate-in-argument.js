// JD-02 outcome=ok
// scanner none
// returns "contained"
export default (event, api) => {
  let deep = 1;
  for (let i = 0; i < 200; i++) deep = [deep];
  try {
    api.records.put("orders", "k", deep);
    return "accepted";
  } catch (e) {
    return e.code === "invalid-argument" ? "contained" : e.code;
  }
};
