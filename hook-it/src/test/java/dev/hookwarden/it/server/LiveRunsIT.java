package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import dev.hookwarden.protocol.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Runs that are told while they end. */
@RunAsClient
class LiveRunsIT extends Application {
  private static final String END = "(the stream has ended)";
  private static final int MOST_OF_WORKSPACE = 20;
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Api api = Tenant.create().administrator();
  private final Author author = new Author(api);

  /** Somebody who listens, and the lines that came. */
  private static final class Ear implements AutoCloseable {
    private final HttpResponse<InputStream> answer;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    Ear(Api api, String query) {
      answer = api.listen("runs/live" + query);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      Thread.ofVirtual().start(this::read);
      assertThat(line()).isEqualTo(": listening");
    }

    private void read() {
      try (var reader =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        reader.lines().filter(line -> !line.isEmpty()).forEach(lines::add);
      } catch (IOException | RuntimeException e) {
        // The end of the stream is what the test asks for.
      } finally {
        lines.add(END);
      }
    }

    String line() {
      try {
        return String.valueOf(lines.poll(40, TimeUnit.SECONDS));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    JsonNode run() throws JsonProcessingException {
      List<String> event = List.of(line(), line(), line());
      assertThat(event).anyMatch("event: run"::equals);
      assertThat(event).anyMatch(line -> line.startsWith("id: "));
      String data = event.stream().filter(line -> line.startsWith("data: ")).findFirst().get();
      return Json.parse(data.substring("data: ".length()));
    }

    @Override
    public void close() throws IOException {
      answer.body().close();
    }
  }

  @Test
  void tellsWhatWasStoredInTheWorkspaceOnly() throws Exception {
    Tenant other = Tenant.create();
    String hook = author.invocable("if (event.data === 1) throw new Error('no'); return 'done';");
    String theirs = new Author(other.administrator()).invocable("return 'theirs';");
    try (Ear all = new Ear(api, "");
        Ear failures = new Ear(api, "?outcome=guest-error");
        Ear strangers = new Ear(api, "?hook=absent")) {
      new Author(other.administrator()).invoke(theirs, "0");
      String good = author.invoke(hook, "0").json().at("/run/id").asText();
      author.invoke(hook, "1");

      JsonNode first = all.run();
      assertThat(first.path("id").asText()).isEqualTo(good);
      assertThat(first).isEqualTo(api.get("runs/" + good).json());
      assertThat(all.run().path("outcome").asText()).isEqualTo("guest-error");
      assertThat(failures.run().at("/failure/message").asText()).contains("no");
      assertThat(strangers.line()).as("nothing but a sign of life").isEqualTo(": alive");
      assertThat(all.line()).isEqualTo(": alive");
    }
  }

  @Test
  void endsWithTheKey() throws Exception {
    Answer made = api.post("api-keys", "{\"name\":\"ear\",\"role\":\"operator\"}");
    try (Ear ear = new Ear(new Api(made.json().path("key").asText()), "")) {
      api.delete("api-keys/" + made.json().path("id").asText());
      assertThat(ear.line()).isEqualTo(END);
    }
  }

  @Test
  void hasRoomForSomeAndForgetsThoseWhoWentAway() throws Exception {
    List<Ear> ears = new ArrayList<>();
    for (int i = 0; i < MOST_OF_WORKSPACE; i++) {
      ears.add(new Ear(api, ""));
    }
    Answer refused = api.get("runs/live");
    assertThat(refused.status()).as(refused.body()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("too-many-listeners");
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    Tenant.create();
    assertThat(Tenant.create().administrator().get("runs/live").status()).isEqualTo(200);

    for (Ear ear : ears) {
      ear.close();
    }
    await()
        .atMost(HEARTBEAT.multipliedBy(3))
        .untilAsserted(() -> assertThat(api.get("runs/live").status()).isEqualTo(200));
  }

  @Test
  void needsARightAndAKnownOutcome() {
    assertThat(api.get("runs/live?outcome=fine").code()).isEqualTo("invalid-request");
    assertThat(api.withKeyOf(Role.CLIENT).get("runs/live").status()).isEqualTo(403);
    assertThat(Api.nobody().get("runs/live").status()).isEqualTo(401);
  }
}
