// SC-09 outcome=refused
// scanner none
// says strict mode
export default () => { with (globalThis) { return eval("1"); } };
