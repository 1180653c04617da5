import type { HookApi, HookEvent } from "hookwarden";

interface Profile { name: string; emails: string[]; phone?: string; updated: string }

function merge(a: Profile, b: Profile): Profile {
  const [older, newer] = a.updated <= b.updated ? [a, b] : [b, a];
  return {
    ...older,
    ...newer,
    name: a.name.length >= b.name.length ? a.name : b.name,
    emails: [...new Set([...a.emails, ...b.emails].map((mail) => mail.toLowerCase()))].sort(),
  };
}

export default async function (event: HookEvent<{ keep: string; drop: string }>, api: HookApi): Promise<Profile | null> {
  const { keep, drop } = event.data;
  const [a, b] = await Promise.all([keep, drop].map(async (key) => api.records.get<Profile>("profiles", key)));
  if (!a || !b) return null;
  const merged = merge(a, b);
  api.records.put("profiles", keep, merged);
  api.records.delete("profiles", drop);
  return merged;
}
