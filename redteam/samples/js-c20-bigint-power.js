// JS-C20 outcome=guest-error
// scanner none
// throws RangeError
export default () => 2n ** (2n ** 31n);
