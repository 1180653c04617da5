package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What a workspace allows its runs, and how long it keeps them. */
@RunAsClient
class SettingsIT extends Application {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final Tenant tenant = Tenant.create();
  private final Api api = tenant.administrator();
  private final Author author = new Author(api);

  private ObjectNode settings() {
    ObjectNode json = (ObjectNode) api.get("settings").json();
    json.remove(List.of("ceilings", "revision", "changedBy", "changedAt"));
    return json;
  }

  private Answer change(String path, long value) {
    ObjectNode json = settings();
    int dot = path.lastIndexOf('/');
    ((ObjectNode) json.at(path.substring(0, dot))).put(path.substring(dot + 1), value);
    return api.send("PUT", "settings", json.toString());
  }

  @Test
  void changesOnlyWhatIsAsItWasSeen() {
    Answer first = api.get("settings");
    assertThat(first.headers().firstValue("ETag")).contains("\"0\"");
    assertThat(first.json().path("retentionDays").asInt()).isEqualTo(90);
    assertThat(first.json().path("changedBy").isNull()).isTrue();
    String wanted = settings().put("retentionDays", 30).toString();

    Answer changed = api.putIfMatch("settings", wanted, "\"0\"");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    String tag = changed.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).isNotEqualTo("\"0\"");
    assertThat(changed.json().path("changedBy").asText()).isEqualTo("first administrator");

    assertThat(api.putIfMatch("settings", wanted, "\"0\"").code()).isEqualTo("precondition-failed");
    assertThat(api.putIfMatch("settings", wanted, "30").code()).isEqualTo("invalid-request");
    Answer same = api.putIfMatch("settings", wanted, tag);
    assertThat(same.headers().firstValue("ETag")).as("nothing changed").contains(tag);
    assertThat(api.get("settings").json()).isEqualTo(changed.json());
    assertThat(audit("settings.changed")).hasSize(1);
    assertThat(audit("settings.changed").getFirst())
        .isEqualTo("{\"retentionDays\":{\"before\":90,\"after\":30}}");
  }

  @Test
  void refusesWhatIsNotPossibleAndNamesEveryField() {
    ObjectNode json = settings();
    json.put("retentionDays", 0);
    ((ObjectNode) json.at("/limits/after")).put("cpuMillis", 2_001).put("logBytes", 0);
    Answer refused = api.send("PUT", "settings", json.toString());

    assertThat(refused.code()).isEqualTo("invalid-request");
    assertThat(refused.json().path("fields").findValuesAsText("field"))
        .containsExactly("limits.after.cpuMillis", "limits.after.logBytes", "retentionDays");
    ObjectNode incomplete = settings();
    ((ObjectNode) incomplete.path("limits")).remove("schedule");
    assertThat(api.send("PUT", "settings", incomplete.toString()).status()).isEqualTo(400);
    ObjectNode wordy = settings();
    wordy.put("retentionDays", "many");
    assertThat(api.send("PUT", "settings", wordy.toString()).status()).isEqualTo(400);
    assertThat(api.get("settings").json().path("revision").asInt()).isZero();
  }

  @Test
  void everyRoleReadsAndOnlyAdministratorsChange() {
    String same = settings().toString();
    for (Role role : List.of(Role.REVIEWER, Role.AUTHOR, Role.OPERATOR)) {
      Api other = api.withKeyOf(role);
      assertThat(other.get("settings").status()).as(role.toString()).isEqualTo(200);
      assertThat(other.send("PUT", "settings", same).status()).as(role.toString()).isEqualTo(403);
    }
    assertThat(api.withKeyOf(Role.CLIENT).get("settings").status()).isEqualTo(403);
  }

  @Test
  void lowerLimitHoldsFromTheNextRunOnAndForDryRuns() {
    String hook =
        author.invocable(
            "for (let i = 0; i < 5; i++) api.records.put('many', 'k' + i, i);",
            "records.write:many");
    assertThat(author.invoke(hook, "{}").status()).isEqualTo(200);

    assertThat(change("/limits/invoke/recordWrites", 4).status()).isEqualTo(200);
    Answer refused = author.invoke(hook, "{}");
    assertThat(refused.json().at("/run/outcome").asText()).isEqualTo("quota-exceeded");
    Answer dry = api.post("dry-runs", "{\"hook\":\"%s\",\"data\":1}".formatted(hook));
    assertThat(dry.json().at("/run/outcome").asText()).isEqualTo("quota-exceeded");
    assertThat(dry.json().at("/limits/recordWrites").asInt()).isEqualTo(4);

    assertThat(change("/limits/invoke/recordWrites", 5).status()).isEqualTo(200);
    assertThat(author.invoke(hook, "{}").status()).isEqualTo(200);
  }

  @Test
  void higherLimitHoldsUpToTheCeilingAndNoFurther() {
    String body = "for (let i = 0; i < 170; i++) api.records.put('many', 'k' + i, i);";
    String hook = author.invocable(body, "records.write:many");
    assertThat(author.invoke(hook, "{}").json().at("/run/outcome").asText())
        .isEqualTo("quota-exceeded");
    assertThat(change("/limits/invoke/recordWrites", 201).status()).isEqualTo(400);

    assertThat(change("/limits/invoke/recordWrites", 200).status()).isEqualTo(200);
    assertThat(author.invoke(hook, "{}").status()).isEqualTo(200);
  }

  @Test
  void manifestThatAsksForMoreThanThePolicyIsRefused() {
    String manifest = "{\"triggers\":[{\"on\":\"invoke\"}],\"limits\":{\"recordReads\":600}}";
    String hook = Author.unique("greedy");
    String source = "export default () => 1;";
    assertThat(author.submit(hook, "javascript", source, manifest).status()).isEqualTo(201);

    assertThat(change("/limits/schedule/recordReads", 500).status()).isEqualTo(200);
    Answer refused = author.submit(Author.unique("greedy"), "javascript", source, manifest);
    assertThat(refused.code()).isEqualTo("invalid-manifest");
    assertThat(refused.json().path("detail").asText()).startsWith("manifest.limits.recordReads:");
    assertThat(author.submit(hook, "javascript", source, manifest).status())
        .as("the same bytes are the version that exists")
        .isEqualTo(200);
  }

  @Test
  void changeByAnotherServerHoldsWithinSeconds() {
    String hook = author.invocable("api.records.put('a', 'k', 1);", "records.write:a");
    assertThat(change("/limits/invoke/recordWrites", 10).status()).isEqualTo(200);
    assertThat(author.invoke(hook, "{}").status()).isEqualTo(200);

    Store.change(
        "update workspace_settings set lock_version = lock_version + 1,"
            + " limits = '{\"invoke\":{\"recordWrites\":0}}' where workspace = ?",
        workspace());
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(author.invoke(hook, "{}").json().at("/run/outcome").asText())
                    .isEqualTo("quota-exceeded"));
  }

  @Test
  void oldRunsAreRemovedAndWhatWaitsIsNot() {
    Person person = Person.add(api, Role.MEMBER);
    String hook =
        author.invocable(
            "api.records.put('kept', event.data.k, 1);"
                + " if (event.data.ask) api.notify('%s', { title: 't', purpose: 'p' });"
                    .formatted(person.name()),
            "records.write:kept",
            "notify");
    UUID old = aged(author.invoke(hook, "{\"k\":\"old\"}"), 91);
    UUID waiting = aged(author.invoke(hook, "{\"k\":\"waiting\",\"ask\":true}"), 91);
    UUID young = aged(author.invoke(hook, "{\"k\":\"young\"}"), 89);

    await().atMost(SOON).until(() -> api.get("runs/" + old).status() == 404);
    await().atMost(SOON).until(() -> !audit("runs.removed").isEmpty());
    assertThat(api.get("runs/" + waiting).status()).isEqualTo(200);
    assertThat(api.get("runs/" + young).status()).isEqualTo(200);
    assertThat(api.get("events?limit=200").json().path("items")).hasSize(2);
    assertThat(api.get("actions?status=held").json().path("items")).hasSize(1);
    assertThat(audit("runs.removed")).hasSize(1);
    assertThat(audit("runs.removed").getFirst())
        .contains("\"runs\":1", "\"events\":1", "\"actions\":0");

    assertThat(api.get("records/kept/old/history").json().at("/items/0/run").asText())
        .as("the ledger stays")
        .isEqualTo(old.toString());
    assertThat(audit("run.completed")).hasSize(3);

    assertThat(api.send("PUT", "settings", settings().put("retentionDays", 88).toString()).status())
        .isEqualTo(200);
    await().atMost(SOON).until(() -> api.get("runs/" + young).status() == 404);
    lookAtWhatIsGone(old);
  }

  private void lookAtWhatIsGone(UUID gone) {
    Person person = Person.add(api, Role.REVIEWER);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      assertThat(console.open("/record.xhtml?collection=kept&key=old").status()).isEqualTo(200);
      assertThat(console.text()).contains("whose run is no longer kept");
      console.open("/record.xhtml?collection=kept&key=waiting");
      assertThat(console.text()).doesNotContain("no longer kept");
      console.openFirstRun();
      assertThat(console.path()).isEqualTo("/run.xhtml");
      assertThat(console.open("/run.xhtml?id=" + gone).status()).isEqualTo(404);
      assertThat(console.text()).contains("no longer kept");
    }
  }

  /** Makes a run and its event as old as if they had been stored some days ago; its new id. */
  static UUID aged(Answer answer, int days) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    UUID run = UUID.fromString(answer.json().at("/run/id").asText());
    UUID event = UUID.fromString(answer.json().at("/run/event").asText());
    Instant then = Instant.now().minus(days, ChronoUnit.DAYS);
    UUID oldEvent = idAt(then);
    Store.change("update event set id = ? where id = ?", oldEvent, event);
    Store.change("update run set event = ? where id = ?", oldEvent, run);
    UUID oldRun = idAt(then);
    Tampering.by("update ledger_entry set run = ? where run = ?", oldRun, run);
    Store.change("update hook_action set run = ? where run = ?", oldRun, run);
    Store.change("update run set id = ? where id = ?", oldRun, run);
    return oldRun;
  }

  private static UUID idAt(Instant time) {
    return new UUID(
        (time.toEpochMilli() << 16) | 0x7000L,
        0x8000_0000_0000_0000L | ThreadLocalRandom.current().nextLong() >>> 2);
  }

  private UUID workspace() {
    return UUID.fromString(api.get("me").json().at("/workspace/id").asText());
  }

  private List<String> audit(String action) {
    return Store.column(
        "select detail from audit_entry where action = ? and cast(workspace as varchar) = ?",
        action,
        workspace().toString());
  }
}
