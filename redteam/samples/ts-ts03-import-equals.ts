// TS-03 outcome=refused
// scanner import-require
// says Import assignment cannot be used
import fs = require("fs");
export default function (): unknown { return fs; }
