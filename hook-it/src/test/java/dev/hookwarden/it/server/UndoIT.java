package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Taking changes back, as a caller of the API sees it. */
@RunAsClient
class UndoIT extends Application {
  private static final String WRITES =
      """
      for (const { key, put, patch } of event.data) {
        if (put !== undefined) api.records.put("%1$s", key, put);
        else if (patch !== undefined) api.records.patch("%1$s", key, patch);
        else api.records.delete("%1$s", key);
      }
      """;

  private final String things = Author.unique("things");
  private Tenant tenant = Tenant.quiet();
  private Api api = tenant.administrator();
  private Author author = new Author(api);
  private Undos undos = new Undos(api);
  private String hook = writer("");
  private String other = writer(";");

  private String writer(String end) {
    return author.invocable(WRITES.formatted(things) + end, "records.write:" + things);
  }

  /** For what changes all of a workspace. */
  private void moveToAWorkspaceOfItsOwn() {
    tenant = Tenant.create();
    api = tenant.administrator();
    author = new Author(api);
    undos = new Undos(api);
    hook = writer("");
    other = writer(";");
  }

  /** Lets a hook write; the run's id. */
  private String write(String by, String writes) {
    Answer invoked = author.invoke(by, writes);
    assertThat(invoked.status()).as(invoked.body()).isEqualTo(200);
    return invoked.json().at("/run/id").asText();
  }

  private JsonNode value(String key) {
    return record(key).json().path("value");
  }

  private Answer record(String key) {
    return api.get("records/" + things + "/" + key);
  }

  /** The changes of a record, newest first. */
  private JsonNode history(String key) {
    return api.get("records/%s/%s/history".formatted(things, key)).json().path("items");
  }

  private List<String> stored() {
    return Store.column(
        "select record_key || '=' || content from stored_record where cast(workspace as varchar) = ?"
            + " and collection = ? order by record_key",
        workspace(),
        things);
  }

  private String workspace() {
    return api.get("me").json().at("/workspace/id").asText();
  }

  @Test
  void runIsUndoneAndTheUndoIsUndoneToTheByte() {
    write(
        other, "[{\"key\":\"a\",\"put\":{\"z\":1,\"a\":[1.50,\"ü\"]}},{\"key\":\"b\",\"put\":2}]");
    List<String> before = stored();
    String run =
        write(
            hook,
            "[{\"key\":\"a\",\"patch\":{\"a\":null}},{\"key\":\"b\"},{\"key\":\"c\",\"put\":\"new\"},"
                + "{\"key\":\"a\",\"patch\":{\"q\":true}}]");
    List<String> after = stored();

    JsonNode plan = undos.plan(Undos.ofRun(run));
    assertThat(plan.at("/counts/changes").asInt()).isEqualTo(4);
    assertThat(plan.at("/counts/records").asInt()).isEqualTo(3);
    assertThat(plan.at("/counts/conflicts").asInt()).isZero();
    assertThat(undos.entries(plan).findValuesAsText("state")).containsOnly("clean");
    assertThat(undos.entries(plan).get(0).path("changes").asInt()).isEqualTo(2);
    assertThat(undos.entries(plan).get(2).path("existed").asBoolean()).isFalse();
    assertThat(stored()).as("a plan changes nothing").isEqualTo(after);

    JsonNode done = undos.execute(plan);
    assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("finished");
    assertThat(done.at("/progress/written").asInt()).isEqualTo(3);
    assertThat(done.path("reason").asText()).isEqualTo("it was wrong");
    assertThat(stored()).isEqualTo(before);

    JsonNode back = undos.execute(undos.plan(Undos.ofUndo(done)));
    assertThat(back.path("state").asText()).isEqualTo("finished");
    assertThat(stored()).isEqualTo(after);
    JsonNode history = history("c");
    assertThat(history.findValuesAsText("operation")).containsExactly("restore", "remove", "put");
    assertThat(history.get(0).path("undo").asText()).isEqualTo(Undos.id(back));
    assertThat(history.get(0).path("previous").asLong())
        .isEqualTo(history.get(1).path("sequence").asLong());
    assertThat(history.get(2).path("event").isTextual()).isTrue();
    assertThat(undos.plan(Undos.ofRun(run)).at("/counts/conflicts").asInt()).isEqualTo(3);
  }

  @Test
  void everyConflictIsShownAndAnswered() {
    write(
        other,
        "[{\"key\":\"far\",\"put\":{\"x\":1,\"y\":1}},{\"key\":\"near\",\"put\":{\"x\":1}},"
            + "{\"key\":\"gone\",\"put\":1},{\"key\":\"same\",\"put\":1}]");
    String run =
        write(
            hook,
            "[{\"key\":\"far\",\"patch\":{\"x\":2}},{\"key\":\"near\",\"patch\":{\"x\":2}},"
                + "{\"key\":\"gone\",\"put\":2},{\"key\":\"same\",\"put\":2}]");
    write(
        other,
        "[{\"key\":\"far\",\"patch\":{\"y\":3}},{\"key\":\"near\",\"patch\":{\"x\":3}},"
            + "{\"key\":\"gone\"},{\"key\":\"same\",\"put\":1}]");
    JsonNode plan = undos.plan(Undos.ofRun(run));
    JsonNode entries = undos.entries(plan);

    assertThat(entries.findValuesAsText("state"))
        .containsExactly("changed", "gone", "changed", "same");
    JsonNode far = entries.get(0);
    assertThat(far.path("mergeable").asBoolean()).isTrue();
    assertThat(far.path("merged").toString()).isEqualTo("{\"x\":1,\"y\":3}");
    assertThat(far.at("/later/by").asText()).isEqualTo(other + " version 1");
    assertThat(far.at("/later/value/y").asInt()).isEqualTo(3);
    assertThat(entries.get(2).path("mergeable").asBoolean()).isFalse();
    assertThat(undos.tryToExecute(plan).code()).isEqualTo("unanswered");
    assertThat(undos.answer(plan, "merge", 3).code()).isEqualTo("invalid-request");
    assertThat(undos.answer(plan, "keep", 4).code()).isEqualTo("invalid-request");
    assertThat(undos.answer(plan, "perhaps").code()).isEqualTo("invalid-request");

    Answer merged = undos.answer(plan, "merge");
    assertThat(merged.json().at("/counts/unanswered").asInt()).isEqualTo(2);
    undos.answer(plan, "overwrite", 2);
    undos.answer(plan, "keep", 3);
    JsonNode done = undos.execute(plan);

    assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("finished");
    assertThat(done.at("/progress/written").asInt()).isEqualTo(2);
    assertThat(value("far").toString()).isEqualTo("{\"x\":1,\"y\":3}");
    assertThat(value("near").toString()).isEqualTo("{\"x\":3}");
    assertThat(value("gone").asInt()).isEqualTo(1);
    assertThat(value("same").asInt()).isEqualTo(1);
  }

  @Test
  void changesAmongThoseOfOthersAreMergedOneByOne() {
    write(other, "[{\"key\":\"k\",\"put\":{\"a\":1,\"b\":1,\"c\":1}}]");
    write(hook, "[{\"key\":\"k\",\"patch\":{\"a\":2}}]");
    write(other, "[{\"key\":\"k\",\"patch\":{\"b\":2}}]");
    write(hook, "[{\"key\":\"k\",\"patch\":{\"c\":2}}]");
    JsonNode entry = undos.entries(undos.plan(Undos.ofVersion(hook, 1))).get(0);

    assertThat(entry.path("state").asText()).isEqualTo("changed");
    assertThat(entry.path("changes").asInt()).isEqualTo(2);
    assertThat(entry.path("merged").toString()).isEqualTo("{\"a\":1,\"b\":2,\"c\":1}");
    assertThat(entry.path("restored").toString()).isEqualTo("{\"a\":1,\"b\":1,\"c\":1}");
  }

  @Test
  void nothingIsWrittenOverWhatWasNotShown() {
    write(other, "[{\"key\":\"s\",\"put\":1}]");
    String run = write(hook, "[{\"key\":\"s\",\"put\":2},{\"key\":\"t\",\"put\":2}]");
    JsonNode plan = undos.plan(Undos.ofRun(run));
    write(other, "[{\"key\":\"s\",\"put\":3}]");

    assertThat(undos.tryToExecute(plan).code()).isEqualTo("stale-plan");
    assertThat(value("s").asInt()).isEqualTo(3);
    assertThat(value("t").asInt()).isEqualTo(2);

    JsonNode seen = undos.plan(Undos.ofRun(run));
    undos.answer(seen, "overwrite");
    write(other, "[{\"key\":\"s\"}]");
    assertThat(undos.tryToExecute(seen).code()).isEqualTo("stale-plan");
  }

  @Test
  void oneRecordGoesBackToAChangeOrAMoment() {
    write(hook, "[{\"key\":\"r\",\"put\":1}]");
    write(other, "[{\"key\":\"r\",\"put\":2}]");
    write(hook, "[{\"key\":\"r\",\"put\":3},{\"key\":\"else\",\"put\":3}]");
    JsonNode history = history("r");
    String scope = "{\"kind\":\"record\",\"collection\":\"" + things + "\",\"key\":\"%s\",%s}";
    long second = history.get(1).path("sequence").asLong();
    String first = history.get(2).path("at").asText();

    JsonNode plan = undos.plan(scope.formatted("r", "\"entry\":" + second));
    assertThat(plan.at("/counts/changes").asInt()).isEqualTo(1);
    undos.execute(plan);
    assertThat(value("r").asInt()).isEqualTo(2);
    undos.execute(undos.plan(scope.formatted("r", "\"moment\":\"" + first + "\"")));
    assertThat(value("r").asInt()).isEqualTo(1);
    undos.execute(undos.plan(scope.formatted("r", "\"entry\":0")));
    assertThat(record("r").status()).isEqualTo(404);
    assertThat(value("else").asInt()).isEqualTo(3);
    for (String wrong :
        List.of("\"entry\":1", "\"entry\":0,\"moment\":\"" + first + "\"", "\"x\":1")) {
      assertThat(
              api.post("undo-plans", "{\"scope\":" + scope.formatted("else", wrong) + "}").status())
          .as(wrong)
          .isIn(400, 404);
    }
  }

  @Test
  void whatRunsCausedIsListedAndCanBeIncluded() {
    String stream = Author.unique("caused");
    String follower = Author.unique("follower");
    Person person = Person.add(api, Role.MEMBER);
    author.activate(
        follower,
        "javascript",
        "export default (event, api) => { api.records.put('%s', 'caused', 1);".formatted(things)
            + " api.notify('%s', { title: 'done', purpose: 'test' }); }".formatted(person.name()),
        Author.manifest(Author.after(stream), "records.write:" + things, "notify"));
    String first =
        author.invocable(
            "api.records.put('%s', 'first', 1); api.emit('%s', 'test.caused', {});"
                .formatted(things, stream),
            "records.write:" + things,
            "emit:" + stream);
    String run = write(first, "null");
    assertThat(value("caused").asInt()).isEqualTo(1);

    JsonNode alone = undos.plan(Undos.ofRun(run));
    assertThat(alone.at("/counts/records").asInt()).isEqualTo(1);
    assertThat(alone.at("/counts/caused").asInt()).isEqualTo(1);
    JsonNode caused = api.get("undo-plans/" + Undos.id(alone) + "/runs").json().path("items");
    assertThat(caused.findValuesAsText("hook")).containsExactly(follower);

    JsonNode tree = undos.plan(Undos.ofTree(run));
    assertThat(tree.at("/counts/records").asInt()).isEqualTo(2);
    JsonNode actions = api.get("undo-plans/" + Undos.id(tree) + "/actions").json().path("items");
    assertThat(actions.findValuesAsText("kind")).containsExactly("notify");
    assertThat(actions.get(0).path("proposal").asText()).contains("has not been sent");
    long runs = tenant.counts().runs();
    undos.execute(tree);
    assertThat(record("first").status()).isEqualTo(404);
    assertThat(record("caused").status()).isEqualTo(404);
    assertThat(tenant.counts().runs()).as("an undo starts no hooks").isEqualTo(runs);
    assertThat(undos.plan(Undos.ofVersion(first, 1), true).at("/counts/records").asInt())
        .isEqualTo(2);
  }

  @Test
  void windowIsAboutATime() {
    write(hook, "[{\"key\":\"w\",\"put\":1}]");
    write(hook, "[{\"key\":\"w\",\"put\":2}]");
    JsonNode history = history("w");
    String window = "{\"kind\":\"window\",\"hook\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}";
    String last = history.get(0).path("at").asText();

    JsonNode plan = undos.plan(window.formatted(hook, last, "2100-01-01T00:00:00Z"));
    assertThat(plan.at("/counts/changes").asInt()).isEqualTo(1);
    assertThat(undos.entries(plan).get(0).path("restored").asInt()).isEqualTo(1);
    assertThat(undos.plan(window.formatted(other, last, last)).at("/counts/changes").asInt())
        .isZero();
  }

  @Test
  void secondPersonConfirmsALargeUndo() {
    moveToAWorkspaceOfItsOwn();
    ObjectNode settings = (ObjectNode) api.get("settings").json();
    settings.remove(List.of("ceilings", "revision", "changedBy", "changedAt"));
    settings.put("confirmUndoAbove", 1);
    assertThat(api.send("PUT", "settings", settings.toString()).status()).isEqualTo(200);
    String run = write(hook, "[{\"key\":\"m\",\"put\":1},{\"key\":\"n\",\"put\":1}]");
    Api planner = api.withKeyOf(Role.OPERATOR);
    Undos planned = new Undos(planner);
    JsonNode plan = planned.plan(Undos.ofRun(run));
    String path = "undo-plans/" + Undos.id(plan);
    Api reviewer = api.withKeyOf(Role.REVIEWER);

    assertThat(plan.at("/progress/needsConfirmation").asBoolean()).isTrue();
    assertThat(planned.tryToExecute(plan).code()).isEqualTo("confirmation-needed");
    assertThat(planner.post(path + "/confirm").code()).isEqualTo("own-undo");
    assertThat(api.post(path + "/confirm").code())
        .as("whoever made the planner's key")
        .isEqualTo("own-undo");
    assertThat(reviewer.post(path + "/confirm").status()).isEqualTo(200);
    assertThat(reviewer.post(path + "/execute", "{\"reason\":\"no\"}").code())
        .isEqualTo("forbidden");
    planned.answer(plan, "keep");
    assertThat(planned.tryToExecute(plan).code())
        .as("other answers are another plan")
        .isEqualTo("confirmation-needed");
    assertThat(reviewer.post(path + "/confirm").json().at("/confirmed/name").asText()).isNotEmpty();
    JsonNode done = planned.execute(plan);
    assertThat(done.path("state").asText()).isEqualTo("finished");
    assertThat(planned.tryToExecute(plan).code()).isEqualTo("conflict");
    assertThat(api.post(path + "/stop").code()).isEqualTo("conflict");
    assertThat(audit(Undos.id(plan)))
        .containsExactly(
            "undo.planned",
            "undo.confirmed",
            "undo.answered",
            "undo.confirmed",
            "undo.executed",
            "undo.finished");
  }

  @Test
  void whatAServerLeftBehindGoesOnAndStopsWhenAsked() {
    String run = write(hook, "[{\"key\":\"p\",\"put\":1},{\"key\":\"q\",\"put\":1}]");
    JsonNode plan = undos.plan(Undos.ofRun(run));
    String left =
        "update undo_plan set state = 'RUNNING', stop_asked = ?, done = ?, holder = random_uuid(),"
            + " held_until = timestamp with time zone '2026-01-01 00:00:00Z',"
            + " executed_name = 'gone', executed_by = planned_by, executed_at = planned_at"
            + " where id = ?";
    Store.change(left, true, 0, UUID.fromString(Undos.id(plan)));
    assertThat(undos.ended(plan).path("state").asText()).isEqualTo("stopped");
    assertThat(value("p").asInt()).isEqualTo(1);

    Store.change(left, false, 1, UUID.fromString(Undos.id(plan)));
    JsonNode done = undos.ended(plan);
    assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("finished");
    assertThat(value("p").asInt()).as("was gone through before").isEqualTo(1);
    assertThat(record("q").status()).isEqualTo(404);
  }

  @Test
  void stoppedUndoGoesOn() {
    String run = write(hook, "[{\"key\":\"u\",\"put\":1}]");
    JsonNode plan = undos.plan(Undos.ofRun(run));
    Store.change(
        "update undo_plan set state = 'STOPPED' where id = ?", UUID.fromString(Undos.id(plan)));

    assertThat(undos.execute(plan).path("state").asText()).isEqualTo("finished");
    assertThat(record("u").status()).isEqualTo(404);
  }

  @Test
  void databaseRefusesWhatTheLedgerDoesNotTell() {
    write(hook, "[{\"key\":\"d\",\"put\":1},{\"key\":\"e\",\"put\":1}]");
    UUID mine = UUID.fromString(workspace());
    for (String statement :
        List.of(
            "update stored_record set content = '2' where workspace = ?",
            "update stored_record set revision = revision - 1 where workspace = ?",
            "update stored_record set record_key = 'f' where record_key = 'd' and workspace = ?",
            "delete from stored_record where record_key = 'd' and workspace = ?",
            "insert into stored_record select random_uuid(), workspace, collection, 'g', content,"
                + " revision, updated_at from stored_record where record_key = 'd' and workspace = ?",
            "delete from ledger_entry where workspace = ?")) {
      assertThatThrownBy(() -> Store.change(statement, mine))
          .as(statement)
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(stored()).containsExactly("d=1", "e=1");
  }

  @Test
  void oldEntriesMoveToASignedFile() throws IOException {
    moveToAWorkspaceOfItsOwn();
    UUID mine = UUID.fromString(workspace());
    Store.changeTogether(
        "insert into ledger_entry (sequence, workspace, run, ordinal, hook, version, collection,"
            + " record_key, operation, after_value, previous, written_at) values (next value for"
            + " ledger_sequence, ?, random_uuid(), 0, 'h', 1, 'aged', 'k', 'PUT', ?,"
            + " (select max(sequence) from ledger_entry where workspace = ? and collection ="
            + " 'aged'), timestamp with time zone '2020-01-01 00:00:00Z')",
        Stream.of("1", "2", "3").map(value -> new Object[] {mine, value, mine}).toList());
    String archive = "select file from ledger_archive where cast(workspace as varchar) = ?";
    await().until(() -> !Store.column(archive, workspace()).isEmpty());

    assertThat(
            Store.column(
                "select after_value from ledger_entry where cast(workspace as varchar) = ?"
                    + " and collection = 'aged'",
                workspace()))
        .as("the last entry of a record stays")
        .containsExactly("3");
    Path file = Path.of("target", "data", "ledger", Store.column(archive, workspace()).getFirst());
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).contains("\"after\":\"1\"");
    assertThat(lines.getLast()).contains("hookwarden-ledger", file.getFileName().toString());
    JsonNode old = undos.plan(Undos.ofRun(write(hook, "[{\"key\":\"z\",\"put\":1}]")));
    Store.change(
        "update undo_plan set planned_at = timestamp with time zone '2020-01-01 00:00:00Z'"
            + " where id = ?",
        UUID.fromString(Undos.id(old)));
    await().until(() -> api.get("undo-plans/" + Undos.id(old)).status() == 404);
    String record = "{\"kind\":\"record\",\"collection\":\"aged\",\"key\":\"k\",\"entry\":0}";
    assertThat(api.post("undo-plans", "{\"scope\":" + record + "}").code())
        .as("what comes before is in the file")
        .isEqualTo("invalid-request");
  }

  @Test
  void scopeThatCannotBeIsRefusedWithItsField() {
    for (String scope :
        List.of(
            "{\"kind\":\"all\"}",
            "{\"kind\":\"run\"}",
            "{\"kind\":\"run\",\"run\":\"x\"}",
            "{\"kind\":\"version\",\"hook\":\"h\"}",
            "{\"kind\":\"version\",\"hook\":\"h\",\"version\":0}",
            "{\"kind\":\"version\",\"hook\":\"" + "h".repeat(64) + "\",\"version\":1}",
            "{\"kind\":\"record\",\"collection\":\"c\",\"key\":\"a\\u0000\",\"entry\":0}",
            "{\"kind\":\"record\",\"collection\":\"c\",\"key\":\"k\",\"entry\":-1}",
            "{\"kind\":\"record\",\"collection\":\"c\",\"key\":\"k\","
                + "\"moment\":\"+999999-01-01T00:00:00Z\"}",
            "{\"kind\":\"window\",\"hook\":\"h\",\"from\":\"2026-01-01T00:00:00Z\"}")) {
      Answer refused = api.post("undo-plans", "{\"scope\":" + scope + "}");
      assertThat(refused.status()).as(scope + refused.body()).isEqualTo(400);
    }
    assertThat(api.post("undo-plans", "{}").status()).isEqualTo(400);
    assertThat(api.get("undo-plans/none").status()).isEqualTo(404);
  }

  @Test
  void strangersSeeNothing() {
    JsonNode plan = undos.plan(Undos.ofRun(write(hook, "[{\"key\":\"x\",\"put\":1}]")));
    Api stranger = Tenant.create().administrator();
    String path = "undo-plans/" + Undos.id(plan);

    for (String below : List.of("", "/entries", "/runs", "/actions")) {
      assertThat(stranger.get(path + below).status()).as(below).isEqualTo(404);
    }
    assertThat(stranger.post(path + "/execute", "{\"reason\":\"x\"}").status()).isEqualTo(404);
    assertThat(stranger.get("undo-plans").json().path("items")).isEmpty();
    assertThat(api.withKeyOf(Role.AUTHOR).get(path).code()).isEqualTo("forbidden");
    JsonNode empty = new Undos(stranger).plan(Undos.ofVersion(hook, 1));
    assertThat(empty.at("/counts/changes").asInt()).isZero();
    assertThat(api.get("undo-plans").json().path("items").get(0).path("id").asText())
        .isEqualTo(Undos.id(plan));
  }

  private static List<String> audit(String undo) {
    return Store.column(
        "select action from audit_entry where subject = ? order by written_at, id", "undo/" + undo);
  }
}
