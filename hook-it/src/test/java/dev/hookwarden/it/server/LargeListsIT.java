package dev.hookwarden.it.server;

import static dev.hookwarden.it.server.LargeRecords.TEXT_CHARS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.FittingRows;
import dev.hookwarden.platform.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Lists of rows that are large: their pages end early, and together they have every row once. */
@RunAsClient
class LargeListsIT extends Application {
  private static final int CHANGES = 24;
  private static final int RECORDS = 16;
  private static final int EVENTS = 14;
  private static final int CALLS = 40;

  private final LargeRecords large = new LargeRecords();
  private final Api api = large.api();

  @Test
  void historyAndRunsAndAuditLogAreLimitedByTheirSize() {
    large.write("k", CHANGES);

    List<JsonNode> changes =
        walk(
            "records/large/k/history?limit=200",
            change -> chars(change, "before") + chars(change, "after"));
    assertThat(changes.stream().map(change -> change.at("/after/n").asInt()))
        .containsExactlyElementsOf(newestFirst(CHANGES));

    List<JsonNode> runs = walk("runs?limit=200", run -> chars(run, "effects"));
    assertThat(runs.stream().map(run -> run.at("/effects/0/value/n").asInt()))
        .containsExactlyElementsOf(newestFirst(CHANGES));

    for (String filter : List.of("", "&text=xxxxxx")) {
      List<JsonNode> entries =
          walk("audit?limit=200&action=run.completed" + filter, entry -> chars(entry, "detail"));
      assertThat(entries.stream().map(entry -> entry.at("/detail/calls/0/value/n").asInt()))
          .containsExactlyElementsOf(newestFirst(CHANGES));
    }
    Answer lines = api.get("audit/export?format=jsonl&action=run.completed");
    assertThat(Arrays.stream(lines.body().split("\n")).distinct()).hasSize(CHANGES);
  }

  @Test
  void recordsAreLimitedByTheirSizeHoweverTheyAreLookedFor() {
    large.writeEach(RECORDS);
    List<String> keys = IntStream.rangeClosed(1, RECORDS).mapToObj(LargeRecords::key).toList();

    for (String search : List.of("", "&prefix=k-0", "&field=kind&value=large")) {
      List<JsonNode> records =
          walk("records/large?limit=200" + search, record -> chars(record, "value"));
      assertThat(records.stream().map(record -> record.path("key").asText()))
          .containsExactlyElementsOf(keys);
    }
    assertThat(api.get("records/large?field=n&value=7").json().path("items")).hasSize(1);

    String finder =
        large
            .author()
            .invocable(
                """
                try {
                  return api.records.find('large', event.data).map(found => found.key);
                } catch (error) {
                  return error.code + ': ' + error.message;
                }
                """,
                "records.read:large");
    JsonNode all = found(finder, "{\"limit\":1000}");
    assertThat(all.asText())
        .as("%s", all)
        .isEqualTo("read-failed: the answer is too large; ask for fewer records");
    assertThat(found(finder, "{\"limit\":2,\"after\":\"k-003\"}"))
        .extracting(JsonNode::asText)
        .containsExactly("k-004", "k-005");
    assertThat(found(finder, "{\"limit\":9,\"where\":{\"n\":16}}"))
        .extracting(JsonNode::asText)
        .containsExactly("k-016");
  }

  private JsonNode found(String finder, String filter) {
    Answer answer = large.author().invoke(finder, filter);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("value");
  }

  @Test
  void changesAndEventsOfARunAreLimitedByTheirSize() {
    String hook =
        large
            .author()
            .invocable(
                """
                api.records.put('large', 'c', { pad: 'x'.repeat(700000) });
                for (let n = 1; n < 14; n++) {
                  api.records.patch('large', 'c', { n });
                }
                for (let n = 1; n <= 10; n++) {
                  api.emit('small', 'said', n);
                }
                """,
                "records.write:large",
                "emit:small");
    Answer done = large.author().invoke(hook, "1");
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    String run = "runs/" + done.json().at("/run/id").asText();

    List<JsonNode> changes =
        walk(
            run + "/changes?limit=200", change -> chars(change, "before") + chars(change, "after"));
    assertThat(changes.stream().map(change -> change.path("ordinal").asInt()))
        .containsExactlyElementsOf(IntStream.range(0, 14).boxed().toList());
    assertThat(changes.getFirst().path("before").isNull()).isTrue();
    assertThat(changes.getLast().at("/before/n").asInt()).isEqualTo(12);
    assertThat(changes.getLast().at("/after/n").asInt()).isEqualTo(13);

    List<JsonNode> events = walk(run + "/events?limit=4", event -> chars(event, "event"));
    assertThat(events.stream().map(event -> event.at("/event/data").asInt()))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
  }

  @Test
  void eventsAreLimitedByTheirSize() {
    String hook = large.author().invocable("return 1;");
    for (int n = 1; n <= EVENTS; n++) {
      Answer answer =
          large
              .author()
              .invoke(hook, "{\"n\":%d,\"pad\":\"%s\"}".formatted(n, "x".repeat(TEXT_CHARS)));
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    List<JsonNode> events = walk("events?limit=200", event -> chars(event, "event"));
    assertThat(events.stream().map(event -> event.at("/event/data/n").asInt()))
        .containsExactlyElementsOf(newestFirst(EVENTS));
  }

  @Test
  void callsAreLimitedByTheirSize() {
    Answer made = api.post("destinations/crm", DestinationIT.text(""));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String hook =
        large
            .author()
            .invocable(
                """
                for (let n = 1; n <= 4; n++) {
                  const body = { n: event.data * 4 + n, pad: 'x'.repeat(250000) };
                  api.call('crm', { method: 'POST', path: '/', body });
                }
                """,
                "call:crm");
    for (int run = 0; run < CALLS / 4; run++) {
      assertThat(large.author().invoke(hook, String.valueOf(run)).status()).isEqualTo(200);
    }

    List<JsonNode> actions = walk("actions?limit=200", action -> chars(action, "payload"));
    // Those of a run were made at once, so their order among each other is any.
    assertThat(actions.stream().map(action -> action.at("/payload/body/n").asInt()))
        .containsExactlyInAnyOrderElementsOf(newestFirst(CALLS));
    List<JsonNode> calls =
        walk("call-reviews?limit=200", call -> chars(call.path("action"), "payload"));
    assertThat(calls.stream().map(call -> call.at("/action/payload/body/n").asInt()))
        .containsExactlyInAnyOrderElementsOf(newestFirst(CALLS));
  }

  @Test
  void requestsAreLimitedByTheirSize() {
    Member ada = Member.of(api, Role.MEMBER);
    String hook = ada.notifier(large.author());
    for (int run = 0; run < 9; run++) {
      String data = "{\"n\":15,\"body\":\"%s\"}".formatted("x".repeat(65_000));
      assertThat(large.author().invoke(hook, data).status()).isEqualTo(200);
    }

    List<JsonNode> requests = walk(ada.api(), "inbox?limit=200", request -> chars(request, "text"));
    assertThat(requests.stream().map(request -> request.path("id").asText()))
        .hasSize(9 * 15)
        .doesNotHaveDuplicates();
  }

  @Test
  void recordsOfAnUndoAreLimitedByTheirSizeAndExecutedAll() {
    large.writeConflicts(RECORDS);
    Undos undos = new Undos(api);
    JsonNode plan = undos.plan(Undos.ofVersion(large.patcher(), 1));
    String list = "undo-plans/" + Undos.id(plan) + "/entries?limit=200";

    for (String filter : List.of("", "&state=changed")) {
      List<JsonNode> entries = walk(list + filter, LargeListsIT::charsOfEntry);
      assertThat(entries.stream().map(entry -> entry.path("position").asInt()))
          .containsExactlyElementsOf(IntStream.rangeClosed(1, RECORDS).boxed().toList());
      assertThat(entries)
          .allSatisfy(
              entry -> {
                assertThat(entry.at("/current/n").asInt()).isNegative();
                assertThat(entry.at("/restored/n").asInt())
                    .isEqualTo(entry.path("position").asInt());
                assertThat(entry.at("/merged/n").asInt()).isEqualTo(entry.path("position").asInt());
                assertThat(entry.at("/later/value/seen").isInt()).isTrue();
              });
    }
    assertThat(api.get(list + "&state=clean").json().path("items")).isEmpty();

    undos.answer(plan, "merge");
    JsonNode done = undos.execute(plan);
    assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("finished");
    assertThat(done.at("/progress/written").asInt()).isEqualTo(RECORDS);
    JsonNode last = api.get("records/large/k-%03d".formatted(RECORDS)).json().path("value");
    assertThat(last.path("n").asInt()).isEqualTo(RECORDS);
    assertThat(last.path("seen").asInt()).isEqualTo(RECORDS);
  }

  /** Goes through all pages of a list; its rows. No page has more characters than it may. */
  private List<JsonNode> walk(String list, ToLongFunction<JsonNode> size) {
    return walk(api, list, size);
  }

  private static List<JsonNode> walk(Api reader, String list, ToLongFunction<JsonNode> size) {
    List<JsonNode> rows = new ArrayList<>();
    int pages = 0;
    String next = "";
    while (next != null) {
      Answer answer = reader.get(list + next);
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      List<JsonNode> items = new ArrayList<>();
      answer.json().path("items").forEach(items::add);
      assertThat(items).as("page %d of %s", ++pages, list).isNotEmpty();
      if (items.size() > 1) {
        assertThat(items.stream().mapToLong(size).sum())
            .as("page %d of %s", pages, list)
            .isLessThanOrEqualTo(FittingRows.MOST_CHARS);
      }
      rows.addAll(items);
      JsonNode onwards = answer.json().path("next");
      next = onwards.isNull() ? null : "&after=" + onwards.asText();
    }
    assertThat(pages).as(list).isGreaterThan(1).isLessThan(rows.size());
    return rows;
  }

  private static long charsOfEntry(JsonNode entry) {
    return chars(entry, "current") + chars(entry, "restored") + chars(entry, "merged");
  }

  private static long chars(JsonNode row, String member) {
    JsonNode value = row.path(member);
    return value.isNull() || value.isMissingNode() ? 0 : value.toString().length();
  }

  private static List<Integer> newestFirst(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> count + 1 - i).toList();
  }
}
