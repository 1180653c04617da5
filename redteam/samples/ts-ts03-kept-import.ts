// TS-03 outcome=refused
// scanner import-statement
// says Cannot find name 'node:fs'
import { readFileSync } from "node:fs";
export default function (): unknown { return readFileSync; }
