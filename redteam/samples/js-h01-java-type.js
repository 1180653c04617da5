// JS-H01 outcome=guest-error
// scanner java-reach
// throws ReferenceError
export default () => Java.type("java.lang.Runtime").getRuntime().exec("id");
