// JS-C30 outcome=cpu-exceeded cpu=200
// scanner none
function f() { try { f(); } catch { f(); } }
export default () => f();
