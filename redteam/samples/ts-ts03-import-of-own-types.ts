// TS-03 outcome=refused
// scanner none
// says import
import "hookwarden";
export default function (): number { return 1; }
