// JS-H11 outcome=ok
// scanner proxy-reflect
// returns "contained"
export default async (event, api) => {
  const answers = [api.records.get("orders", "x"), api.records.find("orders"), api.budget(), api.run];
  for (const answer of answers) {
    if (answer !== null && typeof answer.then === "function") return "a promise of the host";
  }
  const own = (async () => 1)();
  if (own.constructor !== Promise || Object.getPrototypeOf(own) !== Promise.prototype) return "another promise";
  return Promise[Symbol.species] === Promise ? "contained" : "another species";
};
