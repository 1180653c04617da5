// PP-07 outcome=ok
// scanner prototype-change
// returns "contained"
Object.prototype.__defineGetter__("secret", () => "polluted");
export default (event, api) =>
  [api, api.records, api.log, api.run].every((object) => object.secret === undefined) ? "contained" : "polluted";
