// SC-03 outcome=guest-error
export default () => []["con" + "structor"]["con" + "structor"]("return 1")();
