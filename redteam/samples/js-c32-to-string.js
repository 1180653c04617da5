// JS-C32 outcome=guest-error cpu=5000
// scanner none
// throws RangeError
const loop = { toString() { return "" + loop; } };
export default () => "" + loop;
