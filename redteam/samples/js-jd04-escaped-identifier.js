// JD-04 outcome=guest-error
// scanner escaped-name eval-call
// throws EvalError
export default () => \u0065val("1 + 1");
