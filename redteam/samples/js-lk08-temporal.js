// LK-08 outcome=ok
// scanner global-object
// returns "contained"
export default () => {
  const clocks = ["performance", "Temporal", "Atomics", "SharedArrayBuffer", "setTimeout", "requestAnimationFrame", "hrtime"];
  const found = clocks.filter((name) => name in globalThis);
  return found.length === 0 ? "contained" : found;
};
