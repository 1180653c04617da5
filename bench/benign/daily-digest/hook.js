const WORDS = { 1: "urgent", 2: "high", 3: "normal" };

function age(openedAt, now) {
  const hours = Math.floor((now - Date.parse(openedAt)) / 3_600_000);
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24)} days`;
}

export default function (event, api) {
  const { team, recipient } = event.data;
  const open = api.records.find("tickets", { where: { team, state: "open" }, limit: 200 });
  if (open.length === 0) return { sent: false };

  const now = Date.parse(api.run.now);
  const lines = open
    .map((found) => ({ key: found.key, ...found.value }))
    .sort((a, b) => a.priority - b.priority || a.openedAt.localeCompare(b.openedAt))
    .map((t) => `${t.key}  ${WORDS[t.priority].padEnd(7)} ${age(t.openedAt, now).padStart(8)}  ${t.title}`);

  api.email(recipient, {
    subject: `${open.length} open tickets of ${team}`,
    text: ["Good morning,", "", ...lines, "", "Have a nice day!"].join("\n"),
    purpose: "daily-digest",
  });
  return { sent: true, tickets: open.length };
}
