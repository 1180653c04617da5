package dev.hookwarden.it.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the example release-notes keeps. */
final class ReleaseNotes {
  private static final String COLLECTION = "release-notes";
  private static final Pattern KIND =
      Pattern.compile(
          "(?<kind>[a-z]+)(\\([^)]*\\))?(?<breaking>!)?: (?<text>.+)", Pattern.UNIX_LINES);
  private static final Map<String, String> SECTIONS =
      Map.of("feat", "added", "fix", "fixed", "perf", "changed", "docs", "documentation");

  private final WebhookModel model;

  ReleaseNotes(WebhookModel model) {
    this.model = model;
  }

  void receive(JsonNode delivery) {
    if (delivery.has("release")) {
      release(delivery);
    } else {
      push(delivery);
    }
  }

  private void push(JsonNode push) {
    JsonNode repository = push.path("repository");
    String branch = "refs/heads/" + repository.path("default_branch").asText();
    if (push.path("deleted").asBoolean() || !push.path("ref").asText().equals(branch)) {
      return;
    }
    ObjectNode waiting = model.get(COLLECTION, waitingKey(repository));
    ArrayNode commits =
        waiting == null ? WebhookModel.array() : (ArrayNode) waiting.path("commits");
    Set<String> known = new HashSet<>();
    commits.forEach(commit -> known.add(commit.path("id").asText()));
    int before = commits.size();
    for (JsonNode commit : push.path("commits")) {
      if (!known.contains(commit.path("id").asText())) {
        commits
            .addObject()
            .put("id", commit.path("id").asText())
            .put("subject", subjectOf(commit.path("message").asText()))
            .put("author", commit.at("/author/name").asText());
      }
    }
    if (commits.size() > before) {
      while (commits.size() > 200) {
        commits.remove(0);
      }
      model.put(COLLECTION, waitingKey(repository), wrapped(commits));
    }
  }

  private void release(JsonNode delivery) {
    JsonNode release = delivery.path("release");
    JsonNode repository = delivery.path("repository");
    String tag = release.path("tag_name").asText();
    String key = repository.path("full_name").asText() + "@" + tag;
    if (delivery.path("action").asText().equals("deleted")) {
      model.delete(COLLECTION, key);
      return;
    }
    ObjectNode known = model.get(COLLECTION, key);
    JsonNode sections = known == null ? WebhookModel.object() : known.path("sections");
    ObjectNode waiting = model.get(COLLECTION, waitingKey(repository));
    if (waiting != null && !release.path("draft").asBoolean()) {
      sections = sectionsOf(waiting.path("commits"));
      model.delete(COLLECTION, waitingKey(repository));
    }
    String name = textOr(release.path("name"), tag);
    ObjectNode notes = WebhookModel.object().put("title", name);
    notes.set("publishedAt", release.path("published_at"));
    notes.set("prerelease", release.path("prerelease"));
    notes.put("text", textOr(release.path("body"), "")).set("sections", sections);
    model.put(COLLECTION, key, notes);
  }

  private static ObjectNode sectionsOf(JsonNode commits) {
    ObjectNode sections = WebhookModel.object();
    for (JsonNode commit : commits) {
      String subject = commit.path("subject").asText();
      Matcher match = KIND.matcher(subject);
      boolean known = match.matches();
      String section = "other";
      if (known) {
        section =
            match.group("breaking") != null
                ? "breaking"
                : SECTIONS.getOrDefault(match.group("kind"), "other");
      }
      sections
          .withArray("/" + section)
          .add(
              (known ? match.group("text") : subject)
                  + " ("
                  + commit.path("id").asText().substring(0, 7)
                  + ")");
    }
    return sections;
  }

  private static ObjectNode wrapped(ArrayNode commits) {
    ObjectNode waiting = WebhookModel.object();
    waiting.set("commits", commits);
    return waiting;
  }

  private static String subjectOf(String message) {
    String line = message.split("\n", 2)[0];
    int most = Math.min(200, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, most));
  }

  private static String textOr(JsonNode text, String otherwise) {
    return text.isTextual() && !text.asText().isEmpty() ? text.asText() : otherwise;
  }

  private static String waitingKey(JsonNode repository) {
    return repository.path("full_name").asText() + "@unreleased";
  }
}
