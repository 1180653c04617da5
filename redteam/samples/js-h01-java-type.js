// JS-H01 outcome=guest-error
// scanner none
// throws ReferenceError
export default () => Java.type("java.lang.Runtime").getRuntime().exec("id");
