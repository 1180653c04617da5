package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.protocol.Json;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Hands in, lets somebody approve, and activates hooks for a test. */
final class Author {
  static final String INVOKE = "{\"triggers\":[{\"on\":\"invoke\"}]}";

  private final Api api;

  Author(Api api) {
    this.api = api;
  }

  /** A name that no other test uses. */
  static String unique(String prefix) {
    byte[] random = new byte[6];
    ThreadLocalRandom.current().nextBytes(random);
    return prefix + "-" + HexFormat.of().formatHex(random);
  }

  Answer submit(String hook, String language, String source, String manifest) {
    return submit(api, hook, language, source, manifest);
  }

  private static Answer submit(
      Api author, String hook, String language, String source, String manifest) {
    return author.post(
        "hooks/" + hook + "/versions",
        "{\"language\":%s,\"source\":%s,\"manifest\":%s}"
            .formatted(Json.write(language), Json.write(source), manifest));
  }

  /** Hands a version in, lets somebody else approve it, and activates it. */
  void activate(String hook, String language, String source, String manifest) {
    int version = approved(hook, language, source, manifest);
    Answer active = api.post("hooks/%s/versions/%d/activate".formatted(hook, version));
    assertThat(active.status()).as(active.body()).isEqualTo(200);
    assertThat(active.json().at("/version/state").asText()).isEqualTo("active");
  }

  /** Hands a version in and lets somebody else approve it; its number. */
  int approved(String hook, String language, String source, String manifest) {
    Reviewer people = Reviewer.of(api);
    Answer submitted = submit(people.author(), hook, language, source, manifest);
    assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
    int version = submitted.json().path("version").asInt();
    people.approve(hook, version);
    return version;
  }

  /** An active JavaScript hook with an invoke trigger; its name. */
  String invocable(String body, String... capabilities) {
    String hook = unique("js");
    activate(
        hook,
        "javascript",
        "export default function (event, api) {" + body + "}",
        manifest("{\"on\":\"invoke\"}", capabilities));
    return hook;
  }

  /** An active Python hook with an invoke trigger; its name. */
  String invocablePython(String body, String... capabilities) {
    String hook = unique("py");
    String source = "def handle(event, api):\n" + body.indent(4);
    activate(hook, "python", source, manifest("{\"on\":\"invoke\"}", capabilities));
    return hook;
  }

  Answer invoke(String hook, String json) {
    return api.post("hooks/" + hook + "/invoke", json);
  }

  static String manifest(String trigger, String... capabilities) {
    return "{\"triggers\":[%s],\"capabilities\":%s}".formatted(trigger, Json.write(capabilities));
  }

  static String before(String stream, int order) {
    return Json.write(Map.of("on", "before", "stream", stream, "order", order));
  }

  static String after(String stream) {
    return Json.write(Map.of("on", "after", "stream", stream));
  }
}
