// SU-02 outcome=refused
// says a hook cannot import modules
export { default } from "npm:left-pad";
