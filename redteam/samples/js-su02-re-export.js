// SU-02 outcome=refused
// scanner none
// says a hook cannot import modules
export { default } from "npm:left-pad";
