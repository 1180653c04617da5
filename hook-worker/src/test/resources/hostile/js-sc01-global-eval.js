// SC-01 outcome=guest-error
// throws EvalError
export default () => globalThis["ev" + "al"]("1 + 1");
