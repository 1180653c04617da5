// SC-01 outcome=guest-error
// scanner computed-member global-object hidden-word telling-member
// throws EvalError
export default () => globalThis["ev" + "al"]("1 + 1");
