// TS-01 outcome=guest-error
// scanner none
// throws TypeError
import type { HookApi, HookEvent } from "hookwarden";

export default function (_event: HookEvent<{ id: string }>, _api: HookApi): number {
  return (globalThis as any).Java.type("java.lang.System").exit(0);
}
