// SC-09 outcome=refused
// scanner eval-call
// says strict mode
export default () => { with (globalThis) { return eval("1"); } };
