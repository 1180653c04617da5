import type { HookApi, HookEvent } from "hookwarden";

interface Mail { subject: string; body: string }
type Target = "orders" | "support" | "misc";

const ROUTES: { target: Target; matches: (mail: Mail) => boolean }[] = [
  { target: "orders", matches: ({ subject }) => /\b(bestellung|order|auftrag)\b/i.test(subject) },
  { target: "support", matches: ({ body }) => /\b(hilfe|help|problem|fehler)\b/i.test(body) },
];

export default function (event: HookEvent<Mail>, api: HookApi): Target {
  const target = ROUTES.find((route) => route.matches(event.data))?.target ?? "misc";
  const type = `com.acme.mail.${target}`;
  switch (target) {
    case "orders":
      api.emit("orders", type, event.data);
      break;
    case "support":
      api.emit("support", type, event.data);
      break;
    default:
      api.emit("misc", type, event.data);
  }
  return target;
}
