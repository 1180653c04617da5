// JS-O01 outcome=guest-error cpu=4000
// scanner stack-introspection
// throws RangeError
Error.stackTraceLimit = 1e9;
const f = () => f() + 1;
export default () => f();
