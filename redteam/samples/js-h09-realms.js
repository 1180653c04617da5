// JS-H09 outcome=ok
// scanner global-object
// returns "contained"
export default () => {
  const makers = ["ShadowRealm", "Worker", "$262", "Realm", "SharedArrayBuffer", "Atomics", "MessageChannel", "Test262",
    "setTimeout", "setInterval", "queueMicrotask", "structuredClone", "fetch", "XMLHttpRequest"];
  const found = makers.filter((name) => name in globalThis);
  return found.length === 0 ? "contained" : found;
};
