// SC-06 outcome=guest-error
// scanner none
// throws EvalError
export default () => Function`return 1`;
