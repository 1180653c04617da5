// SC-06 outcome=guest-error
// scanner function-constructor indirect-eval
// throws EvalError
export default () => Function`return 1`;
