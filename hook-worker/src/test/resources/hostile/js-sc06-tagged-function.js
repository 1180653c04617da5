// SC-06 outcome=guest-error
// throws EvalError
export default () => Function`return 1`;
