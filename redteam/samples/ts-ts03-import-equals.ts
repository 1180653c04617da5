// TS-03 outcome=refused
// scanner none
// says Import assignment cannot be used
import fs = require("fs");
export default function (): unknown { return fs; }
