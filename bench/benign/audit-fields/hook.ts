import type { HookApi, HookEvent, Json } from "hookwarden";

type Document = { [name: string]: Json };

function redact(value: Json, names: ReadonlySet<string>): Json {
  if (Array.isArray(value)) return value.map((item) => redact(item, names));
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, names.has(name.toLowerCase()) ? "***" : redact(inner, names)]),
    );
  }
  return value;
}

const SECRET = new Set(["password", "token", "secret", "authorization"]);

export default function (event: HookEvent<Document>, api: HookApi): Json {
  const cleaned = redact(event.data, SECRET) as Document;
  return { ...cleaned, meta: { receivedAt: api.run.now, by: api.run.hook, run: api.run.id } };
}
