package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.protocol.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Two hundred real deliveries of GitHub through the three example hooks. */
@RunAsClient
class WebhooksIT extends Application {
  private static final Path DELIVERIES = Path.of("src/test/resources/github-webhooks");
  private static final Path EXAMPLES = Path.of("../examples");

  private final Api api = Api.administrator();
  private final WebhookModel model = new WebhookModel();

  @Test
  void recordsAndLedgerAreWhatTheDeliveriesSay() throws Exception {
    activate("label-issues", "javascript", "hook.js");
    activate("open-pull-requests", "typescript", "hook.ts");
    activate("release-notes", "python", "hook.py");

    List<Path> deliveries = deliveries();
    assertThat(deliveries).hasSize(200);
    for (Path delivery : deliveries) {
      deliver(delivery);
    }

    assertThat(model.changes()).as("the deliveries do something").hasSizeGreaterThan(5);
    for (String collection : List.of("open-pull-requests", "release-notes")) {
      assertThat(recordsOf(collection)).isEqualTo(model.records(collection));
      assertThat(Store.column("select count(*) from ledger_entry where collection = ?", collection))
          .containsExactly(
              String.valueOf(
                  model.changes().stream().filter(c -> c.collection().equals(collection)).count()));
    }
    for (WebhookModel.Address address : model.addresses()) {
      assertThat(historyOf(address)).as(address.toString()).isEqualTo(model.history(address));
    }
  }

  private void activate(String hook, String language, String file) throws IOException {
    new Author(api)
        .activate(
            hook,
            language,
            Files.readString(EXAMPLES.resolve(hook).resolve(file)),
            Files.readString(EXAMPLES.resolve(hook).resolve("manifest.json")));
  }

  private static List<Path> deliveries() throws IOException {
    try (Stream<Path> files = Files.walk(DELIVERIES)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private void deliver(Path delivery) throws Exception {
    String event = delivery.getParent().getFileName().toString();
    String body = Files.readString(delivery);
    Answer answer = api.sendWith("POST", "streams/github/events", body, "X-GitHub-Event", event);
    assertThat(answer.status()).as(delivery + answer.body()).isEqualTo(200);

    WebhookModel.Expected expected =
        model.receive(event, Json.parse(body), answer.json().at("/event/time").asText());
    assertThat(answer.json().at("/event/type").asText()).isEqualTo(expected.type());
    assertThat(
            StreamSupport.stream(answer.runs().spliterator(), false)
                .map(
                    run ->
                        run.path("hook").asText()
                            + " "
                            + run.path("outcome").asText()
                            + run.path("failure").path("message").asText())
                .toList())
        .as(delivery.toString())
        .isEqualTo(expected.hooks().stream().map(hook -> hook + " ok").toList());
    assertThat(answer.json().at("/event/data")).as(delivery.toString()).isEqualTo(expected.data());
  }

  private Map<String, JsonNode> recordsOf(String collection) {
    Map<String, JsonNode> found = new TreeMap<>();
    Answer page = api.get("records/" + collection + "?limit=200");
    page.json().path("items").forEach(r -> found.put(r.path("key").asText(), r.path("value")));
    assertThat(page.json().path("next").isNull()).as("all are on one page").isTrue();
    return found;
  }

  private List<WebhookModel.Change> historyOf(WebhookModel.Address address) {
    String key = URLEncoder.encode(address.key(), StandardCharsets.UTF_8).replace("+", "%20");
    Answer page = api.get("records/%s/%s/history?limit=200".formatted(address.collection(), key));
    List<WebhookModel.Change> history = new ArrayList<>();
    for (JsonNode entry : page.json().path("items")) {
      history.add(
          new WebhookModel.Change(
              address.collection(),
              address.key(),
              entry.path("operation").asText(),
              orNull(entry.path("before")),
              orNull(entry.path("after"))));
    }
    return history.reversed();
  }

  private static @org.jspecify.annotations.Nullable ObjectNode orNull(JsonNode node) {
    return node.isNull() ? null : (ObjectNode) node;
  }
}
