// TS-03 outcome=guest-error
import type { HookEvent, HookApi } from "hookwarden";

enum Colour { Red }

export default function (event: HookEvent<{ id: string }>, api: HookApi): number {
  return (globalThis as any).Java.type("java.lang.System").exit(Colour.Red);
}
