// JS-C31 outcome=guest-error cpu=3000
// scanner endless-recursion
// throws RangeError
function f() { return 1 + f(); }
export default () => f();
