// SC-04 outcome=ok
// scanner indirect-eval proxy-reflect
// returns "contained"
export default () => {
  const makers = [Function, (function* () {}).constructor, (async () => {}).constructor, (async function* () {}).constructor];
  for (const Maker of makers) {
    for (const attempt of [() => Maker("return 1"), () => new Maker("a = 1", "return a"), () => Reflect.construct(Maker, ["return 1"])]) {
      try {
        attempt();
        return "code was made of text";
      } catch (e) {
        if (e.name !== "EvalError") return e.name;
      }
    }
  }
  return "contained";
};
