// PP-04 outcome=ok runs=2
// scanner prototype-change proxy-reflect
// returns "contained"
export default async (event, api) => {
  if (String(Promise).includes("Fake")) return "the run before";
  Promise.prototype.then = (f) => f("evil");
  Object.defineProperty(Promise, Symbol.species, { value: function Fake() {} });
  globalThis.Promise = class Fake {};
  await null;
  return "contained";
};
