// JD-04 outcome=guest-error
// scanner none
// throws EvalError
export default () => \u0065val("1 + 1");
