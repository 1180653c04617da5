package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Runs that are told while they end. */
@RunAsClient
class LiveRunsIT extends Application {
  private static final int MOST_OF_WORKSPACE = 20;

  /** As configured for the server under test. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(3);

  private final Api api = Tenant.create().administrator();
  private final Author author = new Author(api);

  private static Ear ear(Api api, String query) {
    return new Ear(api.listen("runs/live" + query));
  }

  @Test
  void tellsWhatWasStoredInTheWorkspaceOnly() throws Exception {
    Tenant other = Tenant.create();
    String hook = author.invocable("if (event.data === 1) throw new Error('no'); return 'done';");
    String theirs = new Author(other.administrator()).invocable("return 'theirs';");
    try (Ear all = ear(api, "");
        Ear failures = ear(api, "?outcome=guest-error");
        Ear strangers = ear(api, "?hook=absent")) {
      new Author(other.administrator()).invoke(theirs, "0");
      String good = author.invoke(hook, "0").json().at("/run/id").asText();
      author.invoke(hook, "1");

      JsonNode first = all.event("run");
      assertThat(first.path("id").asText()).isEqualTo(good);
      assertThat(first).isEqualTo(api.get("runs/" + good).json());
      assertThat(all.event("run").path("outcome").asText()).isEqualTo("guest-error");
      assertThat(failures.event("run").at("/failure/message").asText()).contains("no");
      assertThat(strangers.rest()).as("nothing but signs of life").containsOnly(Ear.ALIVE);
      assertThat(all.rest()).containsOnly(Ear.ALIVE);
    }
  }

  @Test
  void endsWithTheKey() throws Exception {
    Answer made = api.post("api-keys", "{\"name\":\"ear\",\"role\":\"operator\"}");
    try (Ear ear = ear(new Api(made.json().path("key").asText()), "")) {
      api.delete("api-keys/" + made.json().path("id").asText());
      assertThat(ear.told()).isEqualTo(Ear.END);
    }
  }

  @Test
  void hasRoomForSomeAndForgetsThoseWhoWentAway() throws Exception {
    List<Ear> ears = new ArrayList<>();
    for (int i = 0; i < MOST_OF_WORKSPACE; i++) {
      ears.add(ear(api, ""));
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
        .atMost(HEARTBEAT.multipliedBy(5))
        .untilAsserted(() -> assertThat(api.get("runs/live").status()).isEqualTo(200));
  }

  @Test
  void needsARightAndAKnownOutcome() {
    assertThat(api.get("runs/live?outcome=fine").code()).isEqualTo("invalid-request");
    assertThat(api.withKeyOf(Role.CLIENT).get("runs/live").status()).isEqualTo(403);
    assertThat(Api.nobody().get("runs/live").status()).isEqualTo(401);
  }
}
