// SC-03 outcome=guest-error
// throws EvalError
export default () => []["con" + "structor"]["con" + "structor"]("return 1")();
