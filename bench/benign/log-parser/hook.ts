import type { HookApi, HookEvent } from "hookwarden";

const LINE = /^(?<time>\S+)\s+(?<level>[A-Z]+)\s+\[(?<thread>[^\]]+)\]\s+(?<logger>[\w.]+): (?<message>.*)$/;

function* parsed(lines: Iterable<string>) {
  for (const line of lines) {
    const groups = LINE.exec(line)?.groups;
    if (groups) yield groups as Record<"time" | "level" | "thread" | "logger" | "message", string>;
  }
}

/** Messages that differ only in numbers and ids are the same kind. */
const kind = (message: string): string => message.replace(/\b[0-9a-f]{8,}\b/gi, "<id>").replace(/\d+/g, "<n>");

export default function (event: HookEvent<{ host: string; lines: string[] }>, api: HookApi) {
  const counts = new Map<string, number>();
  for (const { level, logger, message } of parsed(event.data.lines)) {
    if (level !== "ERROR" && level !== "FATAL") continue;
    const key = `${logger}: ${kind(message)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (counts.size > 0) {
    api.records.put("errors", event.data.host, { at: api.run.now, counts: Object.fromEntries(counts) });
  }
  return { kinds: counts.size };
}
