// TS-03 outcome=refused
// says import
import "hookwarden";
export default function (): number { return 1; }
