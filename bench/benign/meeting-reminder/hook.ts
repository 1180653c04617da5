import type { HookApi, HookEvent } from "hookwarden";

interface Meeting { title: string; start: string; attendees: string[]; room?: string }

export default function (event: HookEvent<Meeting>, api: HookApi): number {
  const { title, start, attendees, room } = event.data;
  const when = new Date(start);
  const minutes = Math.round((when.getTime() - Date.parse(api.run.now)) / 60_000);
  if (minutes < 0) return 0;
  const inWords = minutes < 90 ? `in ${minutes} minutes` : `in ${Math.round(minutes / 60)} hours`;
  const invited = attendees.slice(0, 10);
  for (const person of invited) {
    api.notify(person, { title: `${title} ${inWords}`, ...(room ? { body: `Room ${room}` } : {}), purpose: "calendar" });
  }
  return invited.length;
}
