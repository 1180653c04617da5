// API-E02 outcome=ok
// scanner constructor-chain proxy-reflect
// returns "contained"
export default (event, api) => {
  try {
    api.records.put("orders", "", 1);
    return "accepted";
  } catch (e) {
    console.log(e.stack);
    const strange = Reflect.ownKeys(e).filter((key) => !["name", "message", "code", "stack"].includes(key));
    if (strange.length > 0 || e.cause !== undefined) return strange.map(String);
    if (!(e instanceof Error) || e.constructor.constructor !== Function) return "another realm";
    return "contained";
  }
};
