package dev.hookwarden.it.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What the example open-pull-requests keeps. */
final class PullRequestBoard {
  private static final String COLLECTION = "open-pull-requests";
  private final WebhookModel model;

  PullRequestBoard(WebhookModel model) {
    this.model = model;
  }

  void receive(JsonNode delivery, String time) {
    JsonNode pull = delivery.path("pull_request");
    String repository = delivery.at("/repository/full_name").asText();
    String number = pull.path("number").asText();
    ObjectNode board = model.get(COLLECTION, repository);
    ObjectNode pulls = board == null ? WebhookModel.object() : (ObjectNode) board.path("pulls");
    JsonNode known = pulls.path(number);
    if (!known.isMissingNode()
        && pull.path("updated_at").asText().compareTo(known.path("updatedAt").asText()) < 0) {
      return;
    }
    if (pull.path("state").asText().equals("open")) {
      pulls.set(number, entry(delivery, pull, known));
    } else {
      pulls.remove(number);
    }
    model.put(COLLECTION, repository, counted(pulls, Instant.parse(time)));
  }

  private static ObjectNode entry(JsonNode delivery, JsonNode pull, JsonNode known) {
    ObjectNode entry = WebhookModel.object();
    entry.set("title", pull.path("title"));
    entry.set("author", pull.at("/user/login"));
    if (pull.has("draft")) {
      entry.set("draft", pull.path("draft"));
    }
    entry.set("openedAt", pull.path("created_at"));
    entry.set("updatedAt", pull.path("updated_at"));
    ObjectNode reviews =
        known.isMissingNode() ? WebhookModel.object() : (ObjectNode) known.path("reviews");
    if (delivery.has("review")) {
      reviews.set(delivery.at("/review/user/login").asText(), delivery.at("/review/state"));
    }
    entry.set("reviews", reviews);
    return entry;
  }

  private static ObjectNode counted(ObjectNode pulls, Instant now) {
    int oldest = 0;
    for (Map.Entry<String, JsonNode> pull : pulls.properties()) {
      Instant opened = Instant.parse(pull.getValue().path("openedAt").asText());
      int days = (int) Math.max(0, Duration.between(opened, now).toDays());
      ((ObjectNode) pull.getValue()).put("ageDays", days);
      oldest = Math.max(oldest, days);
    }
    ObjectNode board = WebhookModel.object();
    board.put("count", pulls.size()).put("oldestDays", oldest).set("pulls", pulls);
    return board;
  }
}
