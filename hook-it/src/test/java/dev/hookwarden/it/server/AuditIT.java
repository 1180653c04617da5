package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import dev.hookwarden.platform.Sha256;
import dev.hookwarden.protocol.Json;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit log as its readers see it, and what happens to somebody who changes it by SQL. */
@RunAsClient
class AuditIT extends Application {
  private static final int ENTRIES = 12;
  private Tenant tenant;
  private Api api;

  @BeforeEach
  void makeWorkspace() {
    tenant = Tenant.create();
    api = tenant.administrator();
  }

  /** The entries of the workspace in their order, all sealed. */
  private List<JsonNode> leaves() {
    for (int i = 0; i < ENTRIES; i++) {
      api.withKeyOf(Role.AUTHOR);
    }
    sealed();
    return Arrays.stream(api.get("audit/export").body().split("\n"))
        .map(AuditIT::json)
        .filter(line -> line.path("type").asText().equals("leaf"))
        .toList();
  }

  private static JsonNode json(String text) {
    try {
      return Json.parse(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private void sealed() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              JsonNode state = api.get("audit/checkpoint").json();
              return state.path("waiting").asLong() == 0 && state.path("checkpoint").isObject();
            });
  }

  private JsonNode verified() {
    Answer begun = api.post("audit/verifications", "{}");
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    String path = "audit/verifications/" + begun.json().path("id").asText();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !api.get(path).json().path("state").asText().equals("running"));
    return api.get(path).json();
  }

  private void found(String kind, int position, JsonNode leaf) {
    JsonNode verification = verified();
    assertThat(verification.path("state").asText()).as("%s", verification).isEqualTo("broken");
    JsonNode finding = verification.path("finding");
    assertThat(finding.path("kind").asText()).as("%s", finding).isEqualTo(kind);
    assertThat(finding.path("position").asInt()).isEqualTo(position);
    assertThat(finding.path("entry").asText()).isEqualTo(leaf.path("id").asText());
  }

  private static UUID id(JsonNode leaf) {
    return UUID.fromString(leaf.path("id").asText());
  }

  @Test
  void entriesSayWhoWhatAndWhence() {
    Answer made = api.post("api-keys", "{\"name\":\"one\",\"role\":\"author\"}");
    String request = made.headers().firstValue("X-Request-Id").orElseThrow();
    String subject = "key/" + made.json().at("/id").asText();

    JsonNode list = api.get("audit?subject=" + subject).json().path("items");
    assertThat(list).hasSize(1);
    JsonNode entry = list.get(0);
    assertThat(entry.path("action").asText()).isEqualTo("key.created");
    assertThat(entry.path("request").asText()).isEqualTo(request);
    assertThat(entry.path("address").asText()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");

    sealed();
    JsonNode proven = api.get("audit/" + entry.path("id").asText()).json();
    assertThat(Sha256.of(proven.path("canonical").asText()))
        .isEqualTo(entry.path("hash").asText())
        .isEqualTo(proven.at("/proof/hash").asText());
    assertThat(proven.at("/proof/checkpoint/note").asText())
        .contains("\n\n\u2014 hookwarden/audit/");
    assertThat(api.get("audit/proof/inclusion?entry=" + entry.path("id").asText()).status())
        .isEqualTo(200);
    assertThat(Tenant.create().administrator().get("audit/" + entry.path("id").asText()).status())
        .isEqualTo(404);
  }

  @Test
  void listsAreFilteredAndPaged() {
    leaves();
    JsonNode first = api.get("audit?action=key.created&limit=5").json();
    assertThat(first.path("items")).hasSize(5);
    JsonNode second =
        api.get("audit?action=key.created&limit=5&after=" + first.path("next").asText()).json();
    assertThat(second.path("items").get(0).path("id").asText())
        .isLessThan(first.path("items").get(4).path("id").asText());
    assertThat(api.get("audit?text=KEY/&limit=200").json().path("items").size())
        .isGreaterThanOrEqualTo(ENTRIES);
    assertThat(api.get("audit?text=nothing-of-this").json().path("items")).isEmpty();
    assertThat(api.get("audit?actor=nobody").json().path("items")).isEmpty();
    assertThat(api.get("audit?until=2020-01-01T00:00:00Z").json().path("items")).isEmpty();
    assertThat(api.get("audit?since=yesterday").code()).isEqualTo("invalid-request");
    assertThat(api.get("audit/export?format=xml").code()).isEqualTo("invalid-request");
    String table = api.get("audit/export?format=csv&action=key.created").body();
    assertThat(table).startsWith("\"time\",\"actor\",");
    assertThat(table.split("\r\n")).hasSizeGreaterThan(ENTRIES);
    assertThat(api.get("audit/export?format=jsonl&action=key.created").body().split("\n"))
        .hasSizeGreaterThanOrEqualTo(ENTRIES);
  }

  @Test
  void untouchedLogIsSoundFromTheBeginningAndFromItsMiddle() {
    List<JsonNode> leaves = leaves();
    JsonNode all = verified();
    assertThat(all.path("state").asText()).as("%s", all).isEqualTo("sound");
    assertThat(all.path("checked").asInt()).isGreaterThanOrEqualTo(leaves.size());

    Answer begun = api.post("audit/verifications", "{\"first\":7}");
    await()
        .until(
            () ->
                api.get("audit/verifications/" + begun.json().path("id").asText())
                    .json()
                    .path("state")
                    .asText()
                    .equals("sound"));
    assertThat(api.post("audit/verifications", "{\"first\":99999}").code())
        .isEqualTo("invalid-request");
    assertThat(api.get("audit/proof/consistency?from=3&to=" + leaves.size()).json().path("proof"))
        .isNotEmpty();
    assertThat(api.get("audit/proof/consistency?from=0&to=1").code()).isEqualTo("invalid-request");
  }

  @Test
  void rowsCanNeitherBeChangedNorRemoved() {
    leaves();
    for (String statement :
        List.of(
            "update audit_entry set detail = '{}'",
            "delete from audit_entry",
            "update audit_leaf set leaf_index = leaf_index + 1",
            "delete from audit_leaf",
            "delete from audit_checkpoint",
            "update audit_checkpoint set note = ''")) {
      assertThatThrownBy(() -> Store.change(statement))
          .as(statement)
          .hasStackTraceContaining("only ever inserted");
    }
    assertThat(verified().path("state").asText()).isEqualTo("sound");
  }

  @Test
  void changedEntryIsNamed() {
    List<JsonNode> leaves = leaves();
    Tampering.by("update audit_entry set actor_name = 'mallory' where id = ?", id(leaves.get(5)));
    found("changed", 5, leaves.get(5));
  }

  @Test
  void removedEntryIsNamed() {
    List<JsonNode> leaves = leaves();
    Tampering.by("delete from audit_entry where id = ?", id(leaves.get(6)));
    found("removed", 6, leaves.get(6));
  }

  @Test
  void insertedEntryIsNamed() {
    leaves();
    UUID forged = UUID.randomUUID();
    Store.change(
        "insert into audit_entry (id, workspace, actor, actor_name, action, subject, detail, hash,"
            + " written_at) select cast(? as uuid), workspace, actor, actor_name, action, subject,"
            + " detail, hash, written_at from audit_entry where workspace ="
            + " (select id from workspace where name = ?) fetch first row only",
        forged,
        tenant.name());
    JsonNode finding = verified().path("finding");
    assertThat(finding.path("kind").asText()).isEqualTo("inserted");
    assertThat(finding.path("entry").asText()).isEqualTo(forged.toString());
  }

  @Test
  void reorderedEntriesAreNamed() {
    List<JsonNode> leaves = leaves();
    // In three steps, since no two may have one place even for a moment.
    UUID first = id(leaves.get(4));
    UUID second = id(leaves.get(8));
    Tampering.by("update audit_leaf set leaf_index = -1 where entry = ?", first);
    Tampering.by("update audit_leaf set leaf_index = 4 where entry = ?", second);
    Tampering.by("update audit_leaf set leaf_index = 8 where entry = ?", first);
    found("reordered", 4, leaves.get(8));
  }

  @Test
  void runIsKeptByThePolicyWithoutWhatIsRedacted() {
    assertThat(api.get("audit/policy").json().path("payload").asText()).isEqualTo("hash");
    Answer changed =
        api.putIfMatch("audit/policy", "{\"payload\":\"full\",\"redact\":[\"$..email\"]}", "\"0\"");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(
            api.putIfMatch("audit/policy", "{\"payload\":\"none\",\"redact\":[]}", "\"0\"").code())
        .isEqualTo("precondition-failed");
    assertThat(
            api.send("PUT", "audit/policy", "{\"payload\":\"none\",\"redact\":[\"$[?(1)]\"]}")
                .code())
        .isEqualTo("invalid-request");

    String hook =
        new Author(api)
            .invocable(
                "api.records.get('people','1');"
                    + " api.records.put('people','1',{email:'x@y.z',n:1}); return {ok:true};",
                "records.read:people",
                "records.write:people");
    Answer answer = new Author(api).invoke(hook, "{\"email\":\"a@b.c\",\"n\":7}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    String run = answer.json().at("/run/id").asText();

    JsonNode entry = api.get("audit?run=" + run).json().path("items").get(0);
    JsonNode detail = entry.path("detail");
    assertThat(entry.path("action").asText()).isEqualTo("run.completed");
    assertThat(detail.at("/input/data").toString()).isEqualTo("{\"email\":\"[redacted]\",\"n\":7}");
    assertThat(detail.path("result").toString()).isEqualTo("{\"ok\":true}");
    assertThat(detail.path("calls").findValuesAsText("call"))
        .containsExactly("records.get", "records.put");
    assertThat(detail.at("/calls/0/answer").isNull()).isTrue();
    assertThat(detail.at("/calls/1/value").toString())
        .isEqualTo("{\"email\":\"[redacted]\",\"n\":1}");
    assertThat(api.get("audit?action=audit.policy-changed").json().path("items")).hasSize(1);
    assertThat(Store.column("select detail from audit_entry where run = cast(? as uuid)", run))
        .noneMatch(text -> text.contains("a@b.c"));
  }
}
