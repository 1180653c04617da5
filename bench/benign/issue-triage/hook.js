// Puts labels on new issues by their words. First rule of a group wins.
const RULES = [
  { label: "bug", words: /\b(crash(es|ed)?|exception|stack ?trace|regression|broken)\b/i },
  { label: "question", words: /\b(how (do|can|to)|is it possible|what is)\b|\?\s*$/im },
  { label: "feature", words: /\b(feature|support for|would be (nice|great)|please add)\b/i },
  { label: "documentation", words: /\b(docs?|documentation|readme|typo)\b/i },
];

function hasReproduction(body) {
  return /steps to reproduce/i.test(body) || /```/.test(body) || /^\s*1\.\s+\S/m.test(body);
}

export default function (event) {
  const { issue } = event.data;
  const text = `${issue.title}\n${issue.body ?? ""}`;
  const labels = RULES.filter((rule) => rule.words.test(text)).map((rule) => rule.label);
  if (labels.includes("bug") && !hasReproduction(issue.body ?? "")) {
    labels.push("needs-reproduction");
  }
  return { ...event.data, triage: { labels, priority: labels[0] === "bug" ? "high" : "normal" } };
}
