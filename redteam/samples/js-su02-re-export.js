// SU-02 outcome=refused
// scanner import-statement
// says a hook cannot import modules
export { default } from "npm:left-pad";
