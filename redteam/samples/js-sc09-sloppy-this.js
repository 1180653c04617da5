// SC-09 outcome=ok
// scanner global-object hidden-word indirect-eval telling-member
// returns "contained"
export default () => {
  const sloppy = (function () { return this; })();
  const keyed = { get ["ev" + "al"]() { return globalThis["eval"]; } };
  try {
    keyed.eval("1");
    return "escaped";
  } catch (e) {
    console.log(e.name);
  }
  return sloppy === undefined ? "contained" : "there is a sloppy function";
};
