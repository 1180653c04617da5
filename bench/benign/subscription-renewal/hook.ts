import type { HookApi, HookEvent } from "hookwarden";

interface Subscription { plan: string; seats: number; periodEnd: string; interval: "month" | "year"; cancelled: boolean }

const PRICES: Record<string, number> = { solo: 900, team: 1900, company: 2900 };

/** The same day of the next month, or its last one if it is shorter. */
function next(date: string, interval: "month" | "year"): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const months = interval === "month" ? 1 : 12;
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(day, last));
  return target.toISOString().slice(0, 10);
}

export default function (event: HookEvent<{ subscription: string }>, api: HookApi) {
  const id = event.data.subscription;
  const subscription = api.records.get<Subscription>("subscriptions", id);
  if (!subscription) throw new Error(`there is no subscription ${id}`);
  if (subscription.cancelled) return { renewed: false };
  const periodEnd = next(subscription.periodEnd, subscription.interval);
  const amount = (PRICES[subscription.plan] ?? 0) * subscription.seats * (subscription.interval === "year" ? 10 : 1);
  api.records.patch("subscriptions", id, { periodEnd });
  api.emit("billing", "com.billing.invoice.due", { subscription: id, amount, until: periodEnd });
  return { renewed: true, periodEnd, amount };
}
