package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/**
 * An operator takes back what a version did to 500 records, and thinks better of it; the audit log
 * shows that, and whether somebody changed what it shows.
 */
@RunAsClient
class ConsoleUndoE2E extends Application {
  private static final String WRITE = "records.write:stock";
  private static final int RUNS = 10;
  private static final int RECORDS_OF_A_RUN = 50;

  private final Tenant tenant = Tenant.create();
  private final Api api = tenant.administrator();
  private final Author author = new Author(api);

  private final String importer =
      author.invocable(
          each("api.records.put('stock', key, { name: key, count: i, place: { row: 1 } })"), WRITE);
  private final String damager =
      author.invocable(
          each("api.records.patch('stock', key, { count: -1, place: { row: null } })"), WRITE);
  private final String counter =
      author.invocable(each("api.records.patch('stock', key, { seen: i })"), WRITE);
  private final String fixer =
      author.invocable(each("api.records.patch('stock', key, { count: 7 })"), WRITE);

  private static String each(String act) {
    return "for (let i = event.data.from; i < event.data.to; i++) {"
        + " const key = 'k-' + String(i).padStart(3, '0'); "
        + act
        + "; }";
  }

  private void run(String hook, int from, int to) {
    Answer answer = author.invoke(hook, "{\"from\":%d,\"to\":%d}".formatted(from, to));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private List<String> stored() {
    return Store.column(
        "select record_key || '=' || content from stored_record where cast(workspace as varchar) = ?"
            + " order by record_key",
        api.get("me").json().at("/workspace/id").asText());
  }

  private JsonNode value(int i) {
    return api.get("records/stock/k-%03d".formatted(i)).json().path("value");
  }

  /** Damages 500 records in ten runs, while others write to some of them. */
  private void damage() {
    for (int first = 0; first < RUNS * RECORDS_OF_A_RUN; first += RECORDS_OF_A_RUN) {
      run(importer, first, first + RECORDS_OF_A_RUN);
    }
    for (int first = 0; first < RUNS * RECORDS_OF_A_RUN; first += RECORDS_OF_A_RUN) {
      run(damager, first, first + RECORDS_OF_A_RUN);
      run(counter, first, first + 3);
      run(fixer, first + 3, first + 4);
    }
  }

  @Test
  void damageOfAVersionIsUndoneAndTheUndoIsUndone() {
    damage();
    Person operator = Person.add(api, Role.OPERATOR);
    try (Console console = Chromium.visitor()) {
      operator.arrive(console);
      planThatGetsStale(console);
      List<String> damaged = undoDamage(console);
      undoTheUndo(console);
      assertThat(stored()).as("undone to the very byte").isEqualTo(damaged);
      changedAuditEntryIsNamed(console);
      assertThat(console.complaints()).isEmpty();
    }
    lookInTheDark(operator);
  }

  private void planThatGetsStale(Console console) {
    plan(console);
    run(counter, 0, 1);
    console.press("Merge what can be");
    console.press("Overwrite the rest");
    console.executeUndo("it lost the counts");
    assertThat(console.notices()).contains("changed since the plan");
    assertThat(value(0).path("count").asInt()).as("nothing was written").isEqualTo(-1);
  }

  /** Undoes the version; answers what was stored before. */
  private List<String> undoDamage(Console console) {
    plan(console);
    assertThat(console.text()).contains("40 records were changed by others");
    look(console, "undo-planned-1440x900");
    console.follow("Changed since");
    assertThat(console.text()).contains("Merged it would become", counter + " version 1");
    look(console, "undo-conflicts-1440x900");
    console.press("Merge what can be");
    assertThat(console.text()).contains("10 records were changed by others");
    console.press("Overwrite the rest");
    List<String> damaged = stored();
    console.executeUndo("it lost the counts");
    console.awaitText("All is done.");
    look(console, "undo-finished-1440x900");
    recordsAreRight();
    return damaged;
  }

  private void undoTheUndo(Console console) {
    console.follow("Undo this undo");
    console.press("Plan it");
    console.executeUndo("it was right after all");
    console.awaitText("All is done.");
  }

  private void changedAuditEntryIsNamed(Console console) {
    verify(console, "sound");
    String entry = api.get("audit?action=undo.executed").json().at("/items/0/id").asText();
    Tampering.by(
        "update audit_entry set actor_name = 'mallory' where id = ?", UUID.fromString(entry));
    verify(console, "The log is not what was signed");
    assertThat(console.text()).contains("was changed", entry);
  }

  private void lookInTheDark(Person operator) {
    String planned = api.get("undo-plans").json().at("/items/2/id").asText();
    try (Console console = Chromium.visitor(390, 844, true)) {
      console.logIn(operator.name(), Person.OWN_PASSWORD);
      console.open("/undos.xhtml?hook=" + damager + "&version=1");
      look(console, "undos-390x844-dark");
      console.open("/undo.xhtml?state=changed&id=" + planned);
      look(console, "undo-conflicts-390x844-dark");
    }
  }

  private static void look(Console console, String name) {
    console.screenshot(name);
    assertThat(console.overflowPixels()).as(name).isZero();
    assertThat(console.seriousFindings()).as(name).isEmpty();
  }

  /** What is verified is what is sealed; the wait is for that of the entries just written. */
  private void verify(Console console, String words) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> api.get("audit/checkpoint").json().path("waiting").asLong() == 0);
    console.open("/audit.xhtml");
    console.press("Verify the log");
    console.awaitText(words);
  }

  private void plan(Console console) {
    console.open("/version.xhtml?hook=" + damager + "&number=1");
    console.follow("It made 500 changes; undo them");
    console.press("Plan it");
    assertThat(console.path()).isEqualTo("/undo.xhtml");
  }

  private void recordsAreRight() {
    assertThat(value(0).toString())
        .isEqualTo("{\"name\":\"k-000\",\"count\":0,\"place\":{\"row\":1},\"seen\":0}");
    assertThat(value(3).toString())
        .isEqualTo("{\"name\":\"k-003\",\"count\":3,\"place\":{\"row\":1}}");
    for (int i = 0; i < RUNS * RECORDS_OF_A_RUN; i += 7) {
      assertThat(value(i).path("count").asInt()).isEqualTo(i);
      assertThat(value(i).at("/place/row").asInt()).isEqualTo(1);
      assertThat(value(i).path("seen").isMissingNode()).isEqualTo(i % RECORDS_OF_A_RUN > 2);
    }
  }
}
