import type { HookApi, HookEvent } from "hookwarden";

interface Push {
  ref: string;
  deleted: boolean;
  head_commit: { id: string; timestamp: string } | null;
  repository: { full_name: string };
}
interface Branch { commit: string; pushedAt: string }

const DAYS_90 = 90 * 24 * 3600 * 1000;

export default function ({ data }: HookEvent<Push>, api: HookApi): { stale: string[] } {
  const name = data.ref.replace(/^refs\/heads\//, "");
  const key = `${data.repository.full_name}:${name}`;
  if (data.deleted) {
    api.records.delete("branches", key);
  } else if (data.head_commit) {
    const branch: Branch = { commit: data.head_commit.id, pushedAt: data.head_commit.timestamp };
    api.records.put("branches", key, branch);
  }
  const now = Date.parse(api.run.now);
  const stale = api.records
    .find<Branch>("branches", { prefix: `${data.repository.full_name}:`, limit: 500 })
    .filter(({ value }) => now - Date.parse(value.pushedAt) > DAYS_90)
    .map((found) => found.key.split(":")[1]!);
  return { stale };
}
