// SC-09 outcome=refused
// says strict mode
export default () => { with (globalThis) { return eval("1"); } };
