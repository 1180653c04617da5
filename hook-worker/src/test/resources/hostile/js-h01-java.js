// JS-H01 outcome=guest-error
export default () => Java.type("java.lang.Runtime").getRuntime().exec("id");
