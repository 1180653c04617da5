// SC-03 outcome=guest-error
// scanner none
// throws EvalError
export default () => []["con" + "structor"]["con" + "structor"]("return 1")();
