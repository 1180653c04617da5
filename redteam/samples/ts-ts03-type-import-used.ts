// TS-03 outcome=refused
// scanner none
// says only refers to a type
import type { HookApi } from "hookwarden";
export default function (): unknown { return HookApi; }
