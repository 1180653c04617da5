// JS-H08 outcome=refused
// scanner import-statement
// says a hook cannot import modules
import { exit } from "java:java.lang.System";
export default () => exit(0);
