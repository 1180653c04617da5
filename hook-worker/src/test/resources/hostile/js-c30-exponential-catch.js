// JS-C30 outcome=cpu-exceeded cpu=200
function f() { try { f(); } catch { f(); } }
export default () => f();
