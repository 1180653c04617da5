// SC-05 outcome=ok
// scanner function-constructor indirect-eval proxy-reflect
// returns "contained"
export default () => {
  const attempts = [() => Function.bind(null, "return 1")(), () => Function.call(null, "return 1"), () => Function.apply(null, ["return 1"]),
    () => Reflect.apply(Function, null, ["return 1"]), () => ["return 1"].map(Function), () => new (class extends Function {})("return 1")];
  for (const attempt of attempts) {
    try {
      attempt();
      return String(attempt);
    } catch (e) {
      if (e.name !== "EvalError" && e.name !== "SyntaxError") return e.name;
    }
  }
  return "contained";
};
