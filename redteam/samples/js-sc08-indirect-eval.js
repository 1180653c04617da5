// SC-08 outcome=ok
// scanner eval-call indirect-eval proxy-reflect
// returns "contained"
export default () => {
  const attempts = [() => (0, eval)("1"), () => eval?.("1"), () => [eval][0]("1"), () => Reflect.get(globalThis, "eval")("1"),
    () => ["1"].map(eval), () => eval.call(null, "1"), () => "1".replace("1", eval)];
  for (const attempt of attempts) {
    try {
      attempt();
      return String(attempt);
    } catch (e) {
      if (e.name !== "EvalError") return e.name;
    }
  }
  return "contained";
};
