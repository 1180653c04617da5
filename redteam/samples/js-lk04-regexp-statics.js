// LK-04 outcome=ok runs=2
// scanner none
// returns "contained"
export default (event, api) => {
  const statics = ["$1", "$9", "$_", "input", "lastMatch", "$&", "lastParen", "leftContext", "$`", "rightContext", "multiline"];
  const found = statics.filter((name) => RegExp[name] !== undefined);
  /(secret)/.exec(`secret ${api.run.id}`);
  return found.length === 0 ? "contained" : found;
};
