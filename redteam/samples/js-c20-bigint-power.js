// JS-C20 outcome=guest-error
// scanner huge-number
// throws RangeError
export default () => 2n ** (2n ** 31n);
