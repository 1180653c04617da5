// Labels and routes GitHub issues before anything else sees them.
// It adds `routing: { labels, team, priority }` to the event's data and changes nothing else.

const MAX_SCANNED_CHARS = 20_000;

// The most urgent matching rule decides the team and the priority; the labels of all add up.
const RULES = [
  { label: "security", team: "security", priority: 1, words: /\b(vulnerabilit|exploit|cve-\d|xss|injection)/i },
  { label: "regression", team: "core", priority: 1, words: /\b(regression|used to work|since (the )?(update|upgrade))\b/i },
  { label: "bug", team: "core", priority: 2, words: /\b(crash(es|ed)?|exception|fail(s|ed|ure)?|broken|stack ?trace)\b/i },
  { label: "performance", team: "core", priority: 2, words: /\b(slow|performance|memory leak|time-?out)\b/i },
  { label: "documentation", team: "docs", priority: 3, words: /\b(readme|docs?|documentation|typo|spell(ing|ed)?)\b/i },
  { label: "enhancement", team: "product", priority: 3, words: /\b(feature|would be nice|support for|please add)\b/i },
  { label: "question", team: "support", priority: 4, words: /\b(how (do|can|to)|is it possible)\b|\?\s*$/i },
];

// A repository that belongs to one team, whatever the words say.
const OWNERS = [
  { repository: /\/(infra|terraform|deploy)[^/]*$/i, team: "platform" },
  { repository: /\/docs?[^/]*$/i, team: "docs" },
];

export default function (event, api) {
  const { issue, repository } = event.data;
  const text = `${issue.title}\n${issue.body ?? ""}`.slice(0, MAX_SCANNED_CHARS);

  const matching = RULES.filter((rule) => rule.words.test(text));
  const owner = OWNERS.find((o) => o.repository.test(repository.full_name));
  const byPriority = [...matching].sort((a, b) => a.priority - b.priority);

  const present = (issue.labels ?? []).map((label) => label.name);
  const added = matching.map((rule) => rule.label).filter((label) => !present.includes(label));
  const routing = {
    labels: [...present, ...added],
    team: owner?.team ?? byPriority[0]?.team ?? "triage",
    priority: byPriority[0]?.priority ?? 4,
  };
  api.log.info(`${repository.full_name}#${issue.number}: ${routing.team}, priority ${routing.priority}`);
  return { ...event.data, routing };
}
