import type { HookApi, HookEvent } from "hookwarden";

interface Flag { percent: number; allow?: string[]; deny?: string[] }

/** FNV-1a: the same user always falls on the same side. */
function bucket(text: string): number {
  let hash = 0x811c9dc5;
  for (const c of text) {
    hash ^= c.codePointAt(0)!;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % 100;
}

export default function ({ data }: HookEvent<{ user: string; flags: string[] }>, api: HookApi): Record<string, boolean> {
  const answer: Record<string, boolean> = {};
  for (const name of data.flags) {
    const flag = api.records.get<Flag>("flags", name);
    answer[name] =
      flag !== null &&
      !flag.deny?.includes(data.user) &&
      (flag.allow?.includes(data.user) === true || bucket(`${name}:${data.user}`) < flag.percent);
  }
  return answer;
}
