// JS-H02 outcome=guest-error
export default () => Polyglot.eval("python", "1");
