package dev.hookwarden.it.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the example label-issues adds to an issue. */
final class IssueRouting {
  private record Rule(String label, String team, int priority, Pattern words) {
    Rule(String label, String team, int priority, String words) {
      this(label, team, priority, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }
  }

  /** In the order of their urgency. */
  private static final List<Rule> RULES =
      List.of(
          new Rule("security", "security", 1, "\\b(vulnerabilit|exploit|cve-\\d|xss|injection)"),
          new Rule(
              "regression",
              "core",
              1,
              "\\b(regression|used to work|since (the )?(update|upgrade))\\b"),
          new Rule(
              "bug",
              "core",
              2,
              "\\b(crash(es|ed)?|exception|fail(s|ed|ure)?|broken|stack ?trace)\\b"),
          new Rule("performance", "core", 2, "\\b(slow|performance|memory leak|time-?out)\\b"),
          new Rule(
              "documentation",
              "docs",
              3,
              "\\b(readme|docs?|documentation|typo|spell(ing|ed)?)\\b"),
          new Rule(
              "enhancement", "product", 3, "\\b(feature|would be nice|support for|please add)\\b"),
          new Rule(
              "question", "support", 4, "\\b(how (do|can|to)|is it possible)\\b|\\?\\s*\\z"));

  private IssueRouting() {}

  static JsonNode routed(ObjectNode delivery) {
    JsonNode issue = delivery.path("issue");
    String repository = delivery.at("/repository/full_name").asText();
    String body = issue.path("body").isTextual() ? issue.path("body").asText() : "";
    String whole = issue.path("title").asText() + "\n" + body;
    String text = whole.substring(0, Math.min(whole.length(), 20_000));
    List<Rule> matching = RULES.stream().filter(rule -> rule.words().matcher(text).find()).toList();

    Set<String> labels = new LinkedHashSet<>();
    issue.path("labels").forEach(label -> labels.add(label.path("name").asText()));
    matching.forEach(rule -> labels.add(rule.label()));
    ArrayNode all = WebhookModel.array();
    labels.forEach(all::add);

    ObjectNode routed = delivery.deepCopy();
    routed
        .putObject("routing")
        .put("team", team(repository, matching))
        .put("priority", matching.isEmpty() ? 4 : matching.getFirst().priority())
        .set("labels", all);
    return routed;
  }

  private static String team(String repository, List<Rule> matching) {
    String name = repository.substring(repository.indexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
    if (name.matches("(infra|terraform|deploy).*")) {
      return "platform";
    }
    if (name.matches("docs?.*")) {
      return "docs";
    }
    return matching.isEmpty() ? "triage" : matching.getFirst().team();
  }
}
