// LK-01 outcome=ok runs=2
// scanner prototype-change
// returns "contained"
export default (event, api) => {
  if (globalThis.mark !== undefined || event.mark !== undefined) return "seen";
  globalThis.mark = api.run.id;
  event.mark = api.run.id;
  Object.defineProperty(globalThis, "stays", { value: 1, configurable: false });
  return "contained";
};
