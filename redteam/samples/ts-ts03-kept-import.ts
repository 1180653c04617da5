// TS-03 outcome=refused
// scanner none
// says Cannot find name 'node:fs'
import { readFileSync } from "node:fs";
export default function (): unknown { return readFileSync; }
