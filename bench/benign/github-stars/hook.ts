import type { HookApi, HookEvent } from "hookwarden";

interface Star {
  action: "created" | "deleted";
  repository: { full_name: string; stargazers_count: number };
  sender: { login: string };
}
interface Known { count: number; milestones: number[] }

const MILESTONES = [100, 500, 1_000, 5_000, 10_000] as const;

export default function ({ data: { repository, sender } }: HookEvent<Star>, api: HookApi): number | null {
  const known = api.records.get<Known>("stars", repository.full_name) ?? { count: 0, milestones: [] };
  const reached = MILESTONES.filter((m) => repository.stargazers_count >= m && !known.milestones.includes(m));
  api.records.put("stars", repository.full_name, {
    count: repository.stargazers_count,
    milestones: [...known.milestones, ...reached],
    last: sender.login,
  });
  return reached.at(-1) ?? null;
}
