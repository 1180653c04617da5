package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import java.time.Duration;

/** Plans and executes undos for a test. */
final class Undos {
  private static final Duration SOON = Duration.ofSeconds(60);

  private final Api api;

  Undos(Api api) {
    this.api = api;
  }

  /** A plan. */
  JsonNode plan(String scope) {
    return plan(scope, false);
  }

  JsonNode plan(String scope, boolean followUps) {
    Answer planned =
        api.post("undo-plans", "{\"scope\":%s,\"followUps\":%b}".formatted(scope, followUps));
    assertThat(planned.status()).as(planned.body()).isEqualTo(201);
    return planned.json();
  }

  /** What a plan does to its records. */
  JsonNode entries(JsonNode plan) {
    Answer entries = api.get("undo-plans/" + id(plan) + "/entries?limit=200");
    assertThat(entries.status()).as(entries.body()).isEqualTo(200);
    return entries.json().path("items");
  }

  Answer answer(JsonNode plan, String answer) {
    return api.send(
        "PUT", "undo-plans/" + id(plan) + "/answers", "{\"answer\":\"%s\"}".formatted(answer));
  }

  Answer answer(JsonNode plan, String answer, int position) {
    return api.send(
        "PUT",
        "undo-plans/" + id(plan) + "/answers",
        "{\"answer\":\"%s\",\"positions\":[%d]}".formatted(answer, position));
  }

  Answer tryToExecute(JsonNode plan) {
    return api.post("undo-plans/" + id(plan) + "/execute", "{\"reason\":\"it was wrong\"}");
  }

  /** Executes and waits for the end. */
  JsonNode execute(JsonNode plan) {
    Answer begun = tryToExecute(plan);
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    return ended(plan);
  }

  /** The undo once it has ended. */
  JsonNode ended(JsonNode plan) {
    await().atMost(SOON).until(() -> !present(plan).path("state").asText().equals("running"));
    return present(plan);
  }

  JsonNode present(JsonNode plan) {
    return api.get("undo-plans/" + id(plan)).json();
  }

  static String id(JsonNode plan) {
    return plan.path("id").asText();
  }

  static String ofRun(String run) {
    return "{\"kind\":\"run\",\"run\":\"%s\"}".formatted(run);
  }

  static String ofTree(String run) {
    return "{\"kind\":\"tree\",\"run\":\"%s\"}".formatted(run);
  }

  static String ofVersion(String hook, int version) {
    return "{\"kind\":\"version\",\"hook\":\"%s\",\"version\":%d}".formatted(hook, version);
  }

  static String ofUndo(JsonNode undo) {
    return "{\"kind\":\"undo\",\"undo\":\"%s\"}".formatted(id(undo));
  }
}
