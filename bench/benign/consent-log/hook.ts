import type { HookApi, HookEvent } from "hookwarden";

interface Consent { user: string; purpose: string; given: boolean; source: string }
interface Entry extends Omit<Consent, "user"> { at: string }

enum Strength { None, Form, Confirmed }

function strength(source: string): Strength {
  return source === "double-opt-in" ? Strength.Confirmed : source === "form" ? Strength.Form : Strength.None;
}

export default function (event: HookEvent<Consent>, api: HookApi): { valid: boolean } {
  const { user, ...consent } = event.data;
  const history = api.records.get<{ entries: Entry[] }>("consents", user)?.entries ?? [];
  const entries = [...history, { ...consent, at: api.run.now } satisfies Entry];
  const valid = consent.given && strength(consent.source) >= Strength.Confirmed;
  api.records.put("consents", user, { entries, current: { [consent.purpose]: valid } });
  return { valid };
}
