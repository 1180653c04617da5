// SC-03 outcome=guest-error
// scanner computed-member constructor-chain hidden-word telling-member
// throws EvalError
export default () => []["con" + "structor"]["con" + "structor"]("return 1")();
