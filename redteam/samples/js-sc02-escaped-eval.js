// SC-02 outcome=guest-error
// scanner escaped-name indirect-eval
// throws EvalError
export default () => (0, \u0065v\u0061l)("1 + 1");
