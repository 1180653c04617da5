// Tells the other CRM about a change, but only if something changed that it knows about.
const FIELDS = ["email", "phone", "company", "tags"];

const same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

export default async function (event, api) {
  const { contact } = event.data;
  const last = api.records.get("crm-sync", contact.id) ?? {};
  const changed = FIELDS.filter((field) => !same(contact[field], last[field]));
  if (changed.length === 0) return { changed };

  const body = {};
  for (const field of changed) body[field] = contact[field] ?? null;
  api.call("crm", { method: "PATCH", path: `/contacts/${encodeURIComponent(contact.id)}`, body });
  api.records.put("crm-sync", contact.id, Object.fromEntries(FIELDS.map((f) => [f, contact[f] ?? null])));
  return { changed };
}
