// JS-C20 outcome=guest-error
// throws RangeError
export default () => 2n ** (2n ** 31n);
