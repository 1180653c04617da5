// SC-01 outcome=guest-error
// scanner none
// throws EvalError
export default () => globalThis["ev" + "al"]("1 + 1");
