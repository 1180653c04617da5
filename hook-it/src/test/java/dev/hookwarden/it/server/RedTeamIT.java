package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import dev.hookwarden.protocol.Json;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Campaigns, samples and what people say of them. */
@RunAsClient
class RedTeamIT extends Application {
  private static final Duration LONG = Duration.ofMinutes(3);

  private final Tenant tenant = Tenant.create();
  private final Api api = tenant.administrator();
  private final Api reviewer = api.withKeyOf(Role.REVIEWER);

  private Answer add(String name, String outcome, String source) {
    return api.post(
        "redteam/samples",
        Json.write(
            Map.of(
                "name",
                name,
                "language",
                "javascript",
                "technique",
                "JS-C01",
                "expected",
                Map.of("outcomes", List.of(outcome), "rules", List.of("endless-loop")),
                "source",
                source)));
  }

  private static Answer begin(Api api, String... samples) {
    return api.post("redteam/campaigns", Json.write(Map.of("samples", List.of(samples))));
  }

  private JsonNode awaitEnd(String id) {
    await()
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> !state(id).equals("running"));
    return api.get("redteam/campaigns/" + id).json();
  }

  private String state(String id) {
    return api.get("redteam/campaigns/" + id).json().path("state").asText();
  }

  @Test
  void provesWhatIsContainedAndNamesWhatIsNot() {
    assertThat(add("tame", "cpu-exceeded", "export default () => 1;").status()).isEqualTo(201);
    Answer begun =
        begin(
            api, "js-c01-endless-loop.js", "js-su02-re-export.js", "py-h01-subclasses.py", "tame");
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    String id = begun.json().path("id").asText();
    Answer second = begin(api, "tame");
    assertThat(second.code()).as(second.body()).isEqualTo("conflict");

    JsonNode campaign = awaitEnd(id);

    assertThat(campaign.path("state").asText()).isEqualTo("finished");
    assertThat(campaign.path("done").asInt()).isEqualTo(4);
    assertThat(campaign.path("contained").asInt()).as(trials(id).toString()).isEqualTo(2);
    assertThat(campaign.path("rejectedEarly").asInt()).isEqualTo(1);
    assertThat(campaign.path("escaped").asInt()).as("it ended well and must not").isEqualTo(1);
    JsonNode loop = trials(id).get(0);
    assertThat(loop.path("outcome").asText()).isEqualTo("cpu-exceeded");
    assertThat(loop.path("missed")).isEmpty();
    JsonNode tame = trials(id).get(3);
    assertThat(tame.path("verdict").asText()).isEqualTo("escaped");
    assertThat(tame.path("reasons").get(0).asText()).contains("ended with ok");
    assertThat(tame.path("missed").get(0).asText()).isEqualTo("endless-loop");
    assertThat(audit("campaign.started")).hasSize(1);
    assertThat(audit("campaign.ended").getFirst()).contains("\"escaped\":1", "finished");
  }

  @Test
  void campaignOfOneWorkspaceKeepsNoOtherFromItsOwn() {
    String[] many = new String[40];
    Arrays.setAll(many, number -> "tame-" + number);
    for (String name : many) {
      assertThat(add(name, "ok", "export default () => 1;").status()).isEqualTo(201);
    }
    Api other = Tenant.create().administrator();
    String first = begin(api, many).json().path("id").asText();
    Answer second = begin(other, "js-su02-re-export.js");
    assertThat(second.status()).as(second.body()).isEqualTo(202);
    String id = second.json().path("id").asText();

    await()
        .atMost(LONG)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () ->
                other
                    .get("redteam/campaigns/" + id)
                    .json()
                    .path("state")
                    .asText()
                    .equals("finished"));
    assertThat(state(first)).as("they take turns").isEqualTo("running");
    assertThat(awaitEnd(first).path("done").asInt()).isEqualTo(many.length);
  }

  private JsonNode trials(String id) {
    return reviewer.get("redteam/campaigns/" + id + "/trials").json().path("items");
  }

  @Test
  void stopsAfterThePresentSample() {
    Answer begun = api.post("redteam/campaigns", "{}");
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    String id = begun.json().path("id").asText();

    assertThat(api.post("redteam/campaigns/" + id + "/stop").status()).isEqualTo(200);

    JsonNode campaign = awaitEnd(id);
    assertThat(campaign.path("state").asText()).isEqualTo("stopped");
    assertThat(campaign.path("total").asInt()).isGreaterThan(300);
    assertThat(campaign.path("done").asInt()).isLessThan(50);
    assertThat(api.post("redteam/campaigns/" + id + "/stop").json().path("state").asText())
        .as("one that is over stays as it is")
        .isEqualTo("stopped");
  }

  @Test
  void keepsSamplesAndEveryMark() {
    assertThat(add("kept", "cpu-exceeded", "for (;;) {}").status()).isEqualTo(201);
    assertThat(add("kept", "ok", "1").code()).isEqualTo("conflict");
    assertThat(add("Kept", "ok", "1").code()).isEqualTo("invalid-name");
    assertThat(add("other", "fine", "1").code()).isEqualTo("invalid-request");
    mark("kept", "contained", "first");
    mark("kept", "escaped", "second");
    assertThat(mark("kept", "unexpected", "third").code()).isEqualTo("invalid-request");
    assertThat(mark("js-c01-endless-loop.js", "contained", "by hand").status()).isEqualTo(200);

    assertThat(api.post("redteam/samples/kept/retire").json().path("retiredBy").asText())
        .isEqualTo("first administrator");
    assertThat(api.post("redteam/samples/js-c01-endless-loop.js/retire").code())
        .isEqualTo("invalid-request");

    JsonNode kept = reviewer.get("redteam/samples/kept").json();
    assertThat(kept.path("source").asText()).isEqualTo("for (;;) {}");
    assertThat(kept.path("marks").findValuesAsText("verdict"))
        .containsExactly("escaped", "contained");
    assertThat(kept.at("/technique/family").asText()).isEqualTo("processor time");
    assertThat(audit("sample.marked")).hasSize(3);
    assertThat(audit("sample.retired")).hasSize(1);
    Api stranger = Tenant.create().administrator();
    assertThat(stranger.get("redteam/samples/kept").code()).isEqualTo("not-found");
    assertThat(stranger.get("redteam/samples/js-c01-endless-loop.js").json().path("marks"))
        .isEmpty();
  }

  private Answer mark(String sample, String verdict, String note) {
    return api.post(
        "redteam/samples/" + sample + "/marks",
        Json.write(Map.of("verdict", verdict, "note", note)));
  }

  @Test
  void letsNobodyElseIn() {
    assertThat(begin(reviewer, "js-c01-endless-loop.js").code()).isEqualTo("forbidden");
    assertThat(reviewer.get("redteam/samples").json().path("items")).hasSize(50);
    assertThat(api.withKeyOf(Role.AUTHOR).get("redteam/samples").code()).isEqualTo("forbidden");
  }

  private List<String> audit(String action) {
    return Store.column(
        "select detail from audit_entry where action = ? and cast(workspace as varchar) = ?",
        action,
        api.get("me").json().at("/workspace/id").asText());
  }
}
