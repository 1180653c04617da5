// JS-H08 outcome=refused
// scanner none
// says a hook cannot import modules
import { exit } from "java:java.lang.System";
export default () => exit(0);
