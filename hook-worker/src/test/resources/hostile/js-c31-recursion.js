// JS-C31 outcome=guest-error
function f() { return 1 + f(); }
export default () => f();
