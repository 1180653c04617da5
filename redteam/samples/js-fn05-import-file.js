// FN-05 outcome=refused
// scanner import-statement
// says a hook cannot import modules
import secret from "./secret.mjs";
export default () => secret;
