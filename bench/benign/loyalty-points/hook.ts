import type { HookApi, HookEvent } from "hookwarden";

type Level = "bronze" | "silver" | "gold";
interface Order { customer: string; gross: number; currency: string }
interface Account { points: number; level: Level }

const THRESHOLDS: readonly (readonly [Level, number])[] = [["gold", 5000], ["silver", 1000], ["bronze", 0]];

function levelOf(points: number): Level {
  return THRESHOLDS.find(([, least]) => points >= least)?.[0] ?? "bronze";
}

export default function (event: HookEvent<Order>, api: HookApi): Account {
  const { customer, gross } = event.data;
  const before = api.records.get<Account>("loyalty", customer) ?? { points: 0, level: "bronze" };
  const points = before.points + Math.floor(gross);
  const after: Account = { points, level: levelOf(points) };
  api.records.put("loyalty", customer, after);
  if (after.level !== before.level) {
    api.notify(customer, { title: `You are ${after.level} now!`, purpose: "loyalty" });
  }
  return after;
}
