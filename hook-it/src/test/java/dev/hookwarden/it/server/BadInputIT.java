package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.it.server.Api.Answer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Bad input is refused by its own name, changes nothing, and leaves the server at work. */
@RunAsClient
class BadInputIT extends Application {
  private static final int MIB = 1024 * 1024;
  private static final String SOURCE = "export default () => 1;";

  private final Tenant tenant = Tenant.quiet();
  private final Api api = tenant.administrator();
  private final Author author = new Author(api);

  @Test
  void refusesSubmissionsThatAreNotRight() {
    refused(422, "unknown-language", () -> submit("cobol", SOURCE, Author.INVOKE));
    refused(
        413, "source-too-large", () -> submit("javascript", "x".repeat(MIB + 1), Author.INVOKE));
    refused(
        413, "source-too-large", () -> submit("javascript", "x".repeat(3 * MIB), Author.INVOKE));
    refused(422, "invalid-manifest", () -> submit("javascript", SOURCE, "{}"));
    refused(
        422,
        "invalid-manifest",
        () -> submit("javascript", SOURCE, "{\"triggers\":[{\"on\":\"invoke\"}],\"colour\":1}"));
    refused(
        422,
        "unknown-capability",
        () -> submit("javascript", SOURCE, Author.manifest("{\"on\":\"invoke\"}", "files.read:/")));
    refused(
        400,
        "invalid-name",
        () -> author.submit("Not_A_Hook", "javascript", SOURCE, Author.INVOKE));
    refused(400, "invalid-request", () -> api.post("hooks/bad-input/versions", "{\"languag\":1}"));
    refused(400, "invalid-request", () -> api.post("hooks/bad-input/versions", "[]"));
  }

  private Answer submit(String language, String source, String manifest) {
    return author.submit("bad-input", language, source, manifest);
  }

  @Test
  void refusesJsonThatIsNot() {
    String path = "streams/bad-input/events";
    for (String body :
        List.of(
            "",
            "{",
            "{\"a\":1,}",
            "{\"a\":1} x",
            "{\"a\":1,\"a\":2}",
            "{\"a\":1e999}",
            "\"\\ud800\"",
            "[".repeat(200) + "]".repeat(200),
            "{\"a\":".repeat(200) + "1" + "}".repeat(200))) {
      refused(400, "invalid-json", () -> api.post(path, body));
    }
    refused(400, "invalid-event", () -> api.post(path, "application/cloudevents+json", "{}"));
    refused(415, "unsupported-media-type", () -> api.post(path, "text/plain", "{}"));
    refused(405, "method-not-allowed", () -> api.delete(path));
    refused(404, "not-found", () -> api.get("nothing/here"));
    refused(404, "not-found", () -> api.get("runs/not-an-id"));
  }

  @Test
  void refusesEventsThatAreTooLarge() {
    String path = "streams/bad-input/events";
    byte[] large =
        ("\"" + "x".repeat(20 * MIB) + "\"").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));

    assertThat(chunked.contentLength()).as("no Content-Length is sent").isNegative();
    refusedWhileSending(
        () -> api.post(path, "application/json", BodyPublishers.ofByteArray(large)));
    refusedWhileSending(() -> api.post(path, "application/json", chunked));
    refused(413, "payload-too-large", () -> api.post(path, "\"" + "x".repeat(MIB) + "\""));
    // With its attributes it would be larger than what hooks get.
    refused(413, "payload-too-large", () -> api.post(path, "\"" + "x".repeat(MIB - 2) + "\""));
    assertThat(api.post(path, "\"" + "x".repeat(MIB - 1_024) + "\"").status()).isEqualTo(200);
  }

  /** The server may end the connection before all is sent; then the client sees no answer. */
  private void refusedWhileSending(Supplier<Answer> call) {
    Tenant.Counts counts = tenant.counts();
    try {
      Answer answer = call.get();
      assertThat(answer.status()).as(answer.body()).isEqualTo(413);
      assertThat(answer.code()).isEqualTo("payload-too-large");
    } catch (java.io.UncheckedIOException e) {
      assertThat(e.getCause().getMessage())
          .containsAnyOf("reset", "Broken pipe", "closed", "header");
    }
    assertThat(tenant.counts()).isEqualTo(counts);
    works();
  }

  @Test
  void refusesNamesThatClimb() {
    for (String stream :
        List.of("..%2Fother", "%2e%2e", "a%2F..%2Fb", "UPPER", "a%00b", ".hidden")) {
      Tenant.Counts counts = tenant.counts();
      Answer answer = api.post("streams/" + stream + "/events", "{}");
      assertThat(answer.status()).as(stream + answer.body()).isIn(400, 404, 405);
      assertThat(tenant.counts()).as(stream).isEqualTo(counts);
    }
    Answer climbed = api.post("/api/v1/streams/../streams/x/../y/events", "{}");
    assertThat(climbed.status()).isIn(400, 404, 405, 200);
    works();
  }

  @Test
  void hooksThatMisbehaveEndWithTheirOutcome() {
    String put = "api.records.put('bad-input', 'x', 1); ";
    fails("guest-error", put + "throw new RangeError('mine');");
    fails("guest-error", put + "return () => 1;");
    fails("guest-error", put + "const a = {}; a.a = a; return a;");
    fails("guest-error", put + "return 1n;");
    fails("output-exceeded", put + "return 'x'.repeat(5 * 1024 * 1024);");
    fails("capability-denied", put + "api.records.put('others', 'x', 1);");
    fails("capability-denied", put + "api.notify('u', { title: 't', purpose: 'p' });");
    fails(
        "quota-exceeded",
        "for (let i = 0; i < 1000; i++) api.records.put('bad-input', 'k' + i, i);");
  }

  @Test
  void endlessLoopIsEndedAndTheNextRunWorks() {
    String hook = Author.unique("js");
    // A fiftieth of the wall time, so that even on a crowded machine it is over first.
    String limits = "{\"triggers\":[{\"on\":\"invoke\"}],\"limits\":{\"cpu\":\"PT0.2S\"}}";
    String source = "export default (e) => { while (e.data.loop) {} return 'fine'; };";
    author.activate(hook, "javascript", source, limits);
    Answer looped = author.invoke(hook, "{\"loop\":true}");
    assertThat(looped.code()).as(looped.body()).isEqualTo("run-failed");
    assertThat(looped.json().at("/run/outcome").asText()).isEqualTo("cpu-exceeded");
    assertThat(author.invoke(hook, "{}").json().path("value").asText()).isEqualTo("fine");
  }

  @Test
  void hundredMebibytesOfPrintsEndTheRun() {
    String py = author.invocablePython("for i in range(1600):\n    print('x' * 65536)\nreturn 1");
    Answer answer = author.invoke(py, "{}");
    String outcome = answer.json().at("/run/outcome").asText();
    assertThat(outcome).as(answer.body()).isEqualTo("output-exceeded");
    assertThat(answer.body().length()).as("only the permitted part is kept").isLessThan(MIB);
    works();
  }

  @Test
  void wrongValuesForTheGuestApiAreGuestErrors() {
    fails("guest-error", "api.records.put('bad-input', 'x', undefined);");
    fails("guest-error", "api.records.put('bad-input', '', 1);");
    fails("guest-error", "api.emit('No Stream', 't', {});", "emit:nowhere");
  }

  private void fails(String outcome, String body, String... capabilities) {
    String[] granted =
        capabilities.length > 0 ? capabilities : new String[] {"records.write:bad-input"};
    String hook = author.invocable(body, granted);
    Tenant.Counts counts = tenant.counts();
    Answer answer = author.invoke(hook, "{}");

    assertThat(answer.status()).as(body + answer.body()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("run-failed");
    assertThat(answer.json().at("/run/outcome").asText()).as(answer.body()).isEqualTo(outcome);
    assertThat(answer.body()).doesNotContain("java.", "dev.hookwarden", "graalvm");
    assertThat(tenant.counts().records()).as(body).isEqualTo(counts.records());
    assertThat(tenant.counts().ledger()).as(body).isEqualTo(counts.ledger());
    assertThat(tenant.counts().actions()).as(body).isEqualTo(counts.actions());
    works();
  }

  private void refused(int status, String code, Supplier<Answer> call) {
    Tenant.Counts counts = tenant.counts();
    Answer answer = call.get();
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).as(answer.body()).isEqualTo(code);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.json().path("detail").asText()).isNotBlank();
    assertThat(tenant.counts()).as(code).isEqualTo(counts);
    works();
  }

  /** The server still answers. */
  private void works() {
    assertThat(api.get("me").status()).isEqualTo(200);
  }
}
