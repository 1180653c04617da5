// TS-03 outcome=refused
// says only refers to a type
import type { HookApi } from "hookwarden";
export default function (): unknown { return HookApi; }
