// JS-C30 outcome=cpu-exceeded|wall-exceeded|memory-exceeded
function f() { try { f(); } catch { f(); } }
export default () => f();
