import type { HookApi, HookEvent } from "hookwarden";

type Step = { role: string; person: string; from: number };
const STEPS: Step[] = [
  { role: "team lead", person: "user-lead", from: 0 },
  { role: "head of department", person: "user-head", from: 1_000 },
  { role: "finance", person: "user-finance", from: 5_000 },
  { role: "board", person: "user-board", from: 50_000 },
];

interface Purchase { amount: number; approvals: string[] }

export default function (event: HookEvent<{ request: string; amount: number; approvedBy: string | null }>, api: HookApi) {
  const { request, amount, approvedBy } = event.data;
  const purchase = api.records.get<Purchase>("purchases", request) ?? { amount, approvals: [] };
  const approvals = approvedBy ? [...new Set([...purchase.approvals, approvedBy])] : purchase.approvals;
  const pending = STEPS.filter((step) => amount >= step.from && !approvals.includes(step.person));
  const following = pending[0];
  api.records.put("purchases", request, { amount, approvals, state: following ? `waits for ${following.role}` : "approved" });
  if (following) {
    api.notify(following.person, { title: `${request}: ${amount.toLocaleString("en")} € to approve`, purpose: "approvals" });
  }
  return { approved: !following };
}
