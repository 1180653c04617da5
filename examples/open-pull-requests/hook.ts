// Keeps one record per repository: which pull requests are open, and for how long.

import type { HookApi, HookEvent } from "hookwarden";

const COLLECTION = "open-pull-requests";
const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** What GitHub sends, as far as this hook reads it. */
interface PullRequest {
  number: number;
  title: string;
  state: "open" | "closed";
  draft: boolean;
  created_at: string;
  updated_at: string;
  user: { login: string };
}

interface Delivery {
  action: string;
  pull_request: PullRequest;
  review?: { state: string; user: { login: string } };
  repository: { full_name: string };
}

interface Entry {
  title: string;
  author: string;
  draft: boolean;
  openedAt: string;
  updatedAt: string;
  ageDays: number;
  reviews: Record<string, string>;
}

interface Board {
  count: number;
  oldestDays: number;
  pulls: Record<string, Entry>;
}

export default function (event: HookEvent<Delivery>, api: HookApi): void {
  const delivery = event.data;
  const { pull_request: pull, repository } = delivery;
  const board = api.records.get<Board>(COLLECTION, repository.full_name);
  const pulls: Record<string, Entry> = { ...board?.pulls };
  const known = pulls[pull.number];

  if (known && pull.updated_at < known.updatedAt) {
    api.log.info(`#${pull.number}: an older delivery came late and is left out`);
    return;
  }
  if (pull.state === "open") {
    pulls[pull.number] = entryOf(delivery, known);
  } else {
    delete pulls[pull.number];
  }
  const now = Date.parse(event.time ?? api.run.now);
  api.records.put(COLLECTION, repository.full_name, boardOf(pulls, now));
}

function entryOf({ pull_request: pull, review }: Delivery, known?: Entry): Entry {
  const reviews = { ...known?.reviews };
  if (review) {
    reviews[review.user.login] = review.state;
  }
  return {
    title: pull.title,
    author: pull.user.login,
    draft: pull.draft,
    openedAt: pull.created_at,
    updatedAt: pull.updated_at,
    ageDays: 0,
    reviews,
  };
}

/** The board with every age counted anew at `now`, in milliseconds since 1970. */
function boardOf(pulls: Record<string, Entry>, now: number): Board {
  const aged: Record<string, Entry> = {};
  for (const [number, entry] of Object.entries(pulls)) {
    const ageDays = Math.max(0, Math.floor((now - Date.parse(entry.openedAt)) / DAY_MILLIS));
    aged[number] = { ...entry, ageDays };
  }
  const ages = Object.values(aged).map((entry) => entry.ageDays);
  return { count: ages.length, oldestDays: Math.max(0, ...ages), pulls: aged };
}
