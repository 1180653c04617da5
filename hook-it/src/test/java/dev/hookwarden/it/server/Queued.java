package dev.hookwarden.it.server;

import static dev.hookwarden.it.server.Author.manifest;
import static dev.hookwarden.it.server.Author.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What tests of the queue have in common.
 *
 * @param api who sends and looks
 */
record Queued(Api api) {
  static final String STRUCTURED = "application/cloudevents+json";
  static final Duration SOON = Duration.ofSeconds(60);

  /** A hook's body that is at it for some tenths of a second. */
  static final String SLOW = "let n = 0; for (let i = 0; i < 6e7; i++) { n = (n + i) % 7; } ";

  /** An event with an id of its producer. */
  static String event(String id, String subject, String data) {
    return """
        {"specversion":"1.0","id":"%s","source":"/queue","type":"com.example.q","subject":"%s","data":%s}
        """
        .formatted(id, subject, data);
  }

  static List<JsonNode> items(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return StreamSupport.stream(answer.json().path("items").spliterator(), false).toList();
  }

  /** How many runs of a hook are stored. */
  static int runCount(String hook) {
    return Integer.parseInt(
        Store.column("select count(*) from run where hook = ?", hook).getFirst());
  }

  /**
   * An active JavaScript hook that listens to a stream; its name.
   *
   * @param more further members of its trigger, each after a comma
   */
  String listening(String stream, String body, String more, String... capabilities) {
    String hook = unique("queued");
    new Author(api)
        .activate(
            hook,
            "javascript",
            "export default function (event, api) {" + body + "}",
            manifest(
                "{\"on\":\"after\",\"stream\":\"%s\"%s}".formatted(stream, more), capabilities));
    return hook;
  }

  /** The runs of a hook, first at first. */
  List<JsonNode> runsOf(String hook) {
    return items(api.get("runs?limit=200&hook=" + hook)).reversed();
  }

  /** What was given up of a hook. */
  List<JsonNode> deadOf(String hook) {
    return items(api.get("dead-letters?hook=" + hook));
  }

  /** The one run of a hook that is given up, once it is. */
  JsonNode awaitDead(String hook) {
    return await().atMost(SOON).until(() -> deadOf(hook), dead -> dead.size() == 1).getFirst();
  }
}
