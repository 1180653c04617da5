package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import dev.hookwarden.protocol.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schedules, with a real clock and without waiting for long. */
@RunAsClient
class ScheduleIT extends Application {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String NOTE =
      """
      export default function (event, api) {
        const before = api.records.get("%1$s", "x") ?? { count: 0 };
        api.records.put("%1$s", "x", {
          count: before.count + 1, trigger: api.run.trigger, data: event.data,
          type: event.type, planned: event.planned, source: event.source });
      }
      """;

  private final Api api = Api.administrator();
  private final Author author = new Author(api);

  private String active(String... triggers) {
    String hook = Author.unique("timed");
    author.activate(hook, "javascript", NOTE.formatted(hook), manifest(hook, triggers));
    return hook;
  }

  private static String manifest(String hook, String... triggers) {
    return Author.manifest(String.join(",", triggers), "records.write:" + hook);
  }

  private static String trigger(String members) {
    return "{\"on\":\"schedule\"," + members.replace('\'', '"') + "}";
  }

  private JsonNode only(String hook) {
    JsonNode items = api.get("schedules?all=true&hook=" + hook).json().path("items");
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private Answer create(String hook, String name, String definition) {
    return api.post("schedules", wish(hook, name, definition));
  }

  private static String wish(String hook, String name, String definition) {
    return "{\"hook\":\"%s\",\"name\":\"%s\",\"definition\":%s}"
        .formatted(hook, name, definition.replace('\'', '"'));
  }

  /** A schedule of a person that does not fire by itself for long. */
  private String idle(String hook, String more) {
    Answer made = create(hook, Author.unique("s"), "{'every':'PT1H'" + more + "}");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return made.json().path("id").asText();
  }

  private JsonNode schedule(String id) {
    return api.get("schedules/" + id).json();
  }

  private List<JsonNode> firings(String id) {
    JsonNode items = api.get("schedules/" + id + "/firings").json().path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  private JsonNode firing(String id, Predicate<JsonNode> wanted) {
    return await()
        .atMost(PATIENCE)
        .until(() -> firings(id).stream().filter(wanted).findFirst(), found -> found.isPresent())
        .orElseThrow();
  }

  private static Predicate<JsonNode> in(String state) {
    return firing -> firing.path("state").asText().equals(state);
  }

  private JsonNode record(String hook) {
    return api.get("records/" + hook + "/x").json().path("value");
  }

  /** Lets an hourly schedule be due as if nobody had been there since. */
  private static void letHoursPass(String id, Duration ago) {
    OffsetDateTime time = Instant.now().minus(ago).atOffset(ZoneOffset.UTC);
    assertThat(
            Store.change(
                "update schedule set anchor_at = ?, next_at = ?, due_at = ? where id = ?",
                time.minusHours(1),
                time,
                time,
                UUID.fromString(id)))
        .isEqualTo(1);
  }

  private static void setState(String firing, String state) {
    assertThat(
            Store.change(
                "update firing set state = ? where id = ?", state, UUID.fromString(firing)))
        .isEqualTo(1);
  }

  @Test
  void scheduleOfAManifestComesAndGoesWithItsVersion() {
    String hook = active(trigger("'every':'PT2S','data':{'depth':2}"));
    String id = only(hook).path("id").asText();
    assertThat(only(hook).path("origin").asText()).isEqualTo("manifest");
    assertThat(only(hook).path("name").asText()).isEqualTo("manifest-1");
    assertThat(only(hook).path("words").asText()).isEqualTo("every 2 seconds");

    JsonNode firing = firing(id, in("ended"));
    assertThat(firing.path("outcome").asText()).as(firing.toString()).isEqualTo("ok");
    assertThat(firing.path("version").asInt()).isEqualTo(1);
    JsonNode run = api.get("runs/" + firing.path("run").asText()).json();
    assertThat(run.path("trigger").asText()).isEqualTo("schedule");
    assertThat(run.path("event").asText()).isEqualTo(firing.path("event").asText());
    JsonNode seen = record(hook);
    assertThat(seen.path("trigger").asText()).isEqualTo("schedule");
    assertThat(seen.at("/data/depth").asInt()).isEqualTo(2);
    assertThat(seen.path("type").asText()).isEqualTo("dev.hookwarden.schedule.fired");
    assertThat(seen.path("source").asText()).isEqualTo("/schedules/" + id);

    assertThat(api.post("hooks/" + hook + "/deactivate").status()).isEqualTo(200);
    assertThat(only(hook).path("state").asText()).isEqualTo("idle");
    assertThat(only(hook).path("nextAt").isNull()).isTrue();
    assertThat(api.get("schedules?hook=" + hook).json().path("items")).isEmpty();
    int fired = firings(id).size();
    await().during(Duration.ofSeconds(5)).atMost(PATIENCE).until(() -> firings(id).size() == fired);

    assertThat(api.post("hooks/" + hook + "/versions/1/activate").status()).isEqualTo(200);
    firing(id, each -> firings(id).size() > fired);
  }

  @Test
  void nextVersionKeepsWhatItHasToo() {
    String same = trigger("'every':'PT1H'");
    String hook = active(same, trigger("'cron':'0 0 6 ? * MON-FRI','zone':'Europe/Berlin'"));
    Map<String, String> before = idsByWords(hook);
    assertThat(before).containsOnlyKeys("every 1 hour", "at 0 0 6 ? * MON-FRI (Europe/Berlin)");
    String id = before.get("every 1 hour");
    assertThat(api.post("schedules/" + id + "/pause").json().path("state").asText())
        .isEqualTo("paused");

    int second =
        author.approved(
            hook,
            "javascript",
            NOTE.formatted(hook),
            manifest(hook, trigger("'at':'2099-01-01T00:00:00Z'"), same));
    assertThat(api.post("hooks/%s/versions/%d/activate".formatted(hook, second)).status())
        .isEqualTo(200);

    assertThat(idsByWords(hook))
        .containsEntry("every 1 hour", id)
        .containsKey("once, at 2099-01-01T00:00:00Z")
        .hasSize(2);
    JsonNode kept = schedule(id);
    assertThat(kept.path("version").asInt()).isEqualTo(second);
    assertThat(kept.path("name").asText()).isEqualTo("manifest-2");
    assertThat(kept.path("state").asText()).isEqualTo("paused");
    assertThat(schedule(before.get("at 0 0 6 ? * MON-FRI (Europe/Berlin)")).path("state").asText())
        .isEqualTo("idle");
  }

  private Map<String, String> idsByWords(String hook) {
    JsonNode items = api.get("schedules?hook=" + hook).json().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .collect(
            java.util.stream.Collectors.toMap(
                each -> each.path("words").asText(), each -> each.path("id").asText()));
  }

  @Test
  void revokedApprovalStopsAtOnce() {
    String hook = active(trigger("'every':'PT1H'"));
    JsonNode approvals = api.get("approvals?limit=200").json().path("items");
    String approval =
        StreamSupport.stream(approvals.spliterator(), false)
            .filter(each -> each.path("hook").asText().equals(hook))
            .findFirst()
            .orElseThrow()
            .path("id")
            .asText();
    Answer revoked =
        api.withKeyOf(Role.REVIEWER)
            .post("approvals/" + approval + "/revoke", "{\"reason\":\"a test\"}");
    assertThat(revoked.status()).as(revoked.body()).isEqualTo(200);

    assertThat(only(hook).path("state").asText()).isEqualTo("idle");
    Answer refused = api.post("schedules/" + only(hook).path("id").asText() + "/run-now");
    assertThat(refused.code()).isEqualTo("no-active-version");
  }

  @Test
  void approvalThatHasEndedKeepsATimeFromFiring() {
    String hook = active(trigger("'every':'PT1H'"));
    String id = only(hook).path("id").asText();
    OffsetDateTime past = Instant.now().minusSeconds(5).atOffset(ZoneOffset.UTC);
    assertThat(Store.change("update subscription set ends_at = ? where hook_name = ?", past, hook))
        .isEqualTo(1);
    letHoursPass(id, Duration.ofSeconds(10));
    await().atMost(PATIENCE).until(() -> schedule(id).path("state").asText().equals("idle"));
    assertThat(firings(id)).isEmpty();
  }

  @Test
  void personsScheduleIsPinnedUnlessItFollows() {
    String hook = author.invocable("return 1;");
    String pinned = idle(hook, "");
    Answer made =
        api.post(
            "schedules",
            "{\"hook\":\"%s\",\"name\":\"follower\",\"follow\":true,\"definition\":{\"every\":\"PT1H\"}}"
                .formatted(hook));
    String follower = made.json().path("id").asText();
    assertThat(schedule(pinned).path("version").asInt()).isEqualTo(1);
    assertThat(schedule(follower).path("version").isNull()).isTrue();

    author.activate(hook, "javascript", "export default () => 2;", Author.INVOKE);
    assertThat(schedule(pinned).path("state").asText()).isEqualTo("idle");
    assertThat(schedule(follower).path("state").asText()).isEqualTo("active");
    assertThat(api.post("schedules/" + pinned + "/run-now").code()).isEqualTo("no-active-version");
    assertThat(api.post("schedules/" + follower + "/run-now").status()).isEqualTo(202);
    assertThat(firing(follower, in("ended")).path("version").asInt()).isEqualTo(2);

    assertThat(api.post("hooks/" + hook + "/versions/1/activate").status()).isEqualTo(200);
    assertThat(schedule(pinned).path("state").asText()).isEqualTo("active");
  }

  @Test
  void changesByWhoSawItLast() {
    String hook = author.invocable("return 1;");
    String id = idle(hook, "");
    String path = "schedules/" + id;
    String wish = wish(hook, "renamed", "{'cron':'0 0 6 * * ?','zone':'Europe/Berlin'}");
    Answer changed = api.putIfMatch(path, wish, "\"0\"");
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(changed.json().path("words").asText()).isEqualTo("at 0 0 6 * * ? (Europe/Berlin)");
    assertThat(api.putIfMatch(path, wish, "\"0\"").status()).isEqualTo(412);

    assertThat(api.post(path + "/pause").json().path("state").asText()).isEqualTo("paused");
    assertThat(schedule(id).path("nextAt").isNull()).isTrue();
    JsonNode resumed = api.post(path + "/resume").json();
    assertThat(resumed.path("state").asText()).isEqualTo("active");
    assertThat(resumed.path("revision").asInt()).isEqualTo(3);

    assertThat(api.delete(path).status()).isEqualTo(204);
    assertThat(api.get(path).status()).isEqualTo(404);
    List<String> acts =
        StreamSupport.stream(
                api.get("audit?subject=schedule/" + id + "&limit=20")
                    .json()
                    .path("items")
                    .spliterator(),
                false)
            .map(each -> each.path("action").asText())
            .toList();
    assertThat(acts)
        .containsExactly(
            "schedule.removed",
            "schedule.resumed",
            "schedule.paused",
            "schedule.changed",
            "schedule.created");
  }

  @Test
  void scheduleOfAManifestIsNotChanged() {
    String hook = active(trigger("'every':'PT1H'"));
    String path = "schedules/" + only(hook).path("id").asText();
    Answer refused = api.send("PUT", path, wish(hook, "mine", "{'every':'PT2H'}"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("from-manifest");
    assertThat(api.delete(path).code()).isEqualTo("from-manifest");
  }

  @Test
  void skipsWhatWouldOverlap() {
    String hook = author.invocable("return 1;");
    String id = idle(hook, "");
    String running = api.post("schedules/" + id + "/run-now").json().path("id").asText();
    firing(id, in("ended"));
    setState(running, "QUEUED");

    letHoursPass(id, Duration.ofSeconds(1));
    JsonNode skipped = firing(id, in("skipped"));
    assertThat(skipped.path("reason").asText()).isEqualTo("overlap");
    assertThat(api.post("schedules/" + id + "/run-now").code()).isEqualTo("schedule-busy");
  }

  @Test
  void letsWaitWhatWouldOverlap() {
    String hook = author.invocable("return 1;");
    String id = idle(hook, ",'overlap':'queue'");
    String running = api.post("schedules/" + id + "/run-now").json().path("id").asText();
    firing(id, in("ended"));
    setState(running, "QUEUED");

    letHoursPass(id, Duration.ofSeconds(1));
    String waiting = firing(id, in("waiting")).path("id").asText();
    setState(running, "ENDED");
    JsonNode fired =
        firing(id, each -> each.path("id").asText().equals(waiting) && in("ended").test(each));
    assertThat(fired.path("outcome").asText()).isEqualTo("ok");
  }

  @Test
  void letsFiringsOverlapWhereTheyMay() {
    String hook = author.invocable("return 1;");
    String id = idle(hook, ",'overlap':'parallel'");
    String running = api.post("schedules/" + id + "/run-now").json().path("id").asText();
    firing(id, in("ended"));
    setState(running, "QUEUED");
    assertThat(api.post("schedules/" + id + "/run-now").status()).isEqualTo(202);
  }

  @Test
  void makesUpForTheLatestMissedTime() {
    String id = idle(author.invocable("return 1;"), "");
    letHoursPass(id, Duration.ofMinutes(150));
    JsonNode late = firing(id, in("ended"));
    assertThat(late.path("late").asBoolean()).isTrue();
    JsonNode missed = firing(id, in("missed"));
    assertThat(missed.path("missed").asInt()).isEqualTo(2);
    assertThat(missed.path("reason").asText()).isEqualTo("no-server");
    assertThat(Instant.parse(missed.path("plannedAt").asText()))
        .isEqualTo(Instant.parse(late.path("plannedAt").asText()).minus(Duration.ofHours(1)));
    assertThat(Instant.parse(schedule(id).path("nextAt").asText())).isAfter(Instant.now());
  }

  @Test
  void recordsWhatItDoesNotMakeUpFor() {
    String id = idle(author.invocable("return 1;"), ",'misfire':'skip'");
    letHoursPass(id, Duration.ofMinutes(150));
    assertThat(firing(id, in("missed")).path("missed").asInt()).isEqualTo(3);
    assertThat(firings(id)).hasSize(1);
  }

  @Test
  void makesUpForAllInTheirOrder() {
    String id = idle(author.invocable("return 1;"), ",'misfire':'fire-all'");
    letHoursPass(id, Duration.ofMinutes(150));
    await()
        .atMost(PATIENCE)
        .until(() -> firings(id).stream().filter(in("ended")).count(), count -> count == 3);
    assertThat(firings(id)).hasSize(3).allMatch(each -> each.path("late").asBoolean());
  }

  @Test
  void takesPlaceOnce() {
    String hook = author.invocable("return 1;");
    Instant at = Instant.now().plusSeconds(3);
    Answer made = create(hook, "once", "{'at':'%s'}".formatted(at));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String id = made.json().path("id").asText();
    firing(id, in("ended"));
    assertThat(schedule(id).path("state").asText()).isEqualTo("over");
    assertThat(firings(id)).hasSize(1);
    assertThat(schedule(id).at("/latest/0/outcome").asText()).isEqualTo("ok");
  }

  @Test
  void previewShowsTheNextTimes() {
    Answer preview =
        api.post(
            "schedules/preview",
            Json.write(
                Map.of(
                    "cron",
                    "0 30 2 * * ?",
                    "zone",
                    "Europe/Berlin",
                    "exclude",
                    List.of("sunday", "2026-12-25"))));
    assertThat(preview.status()).as(preview.body()).isEqualTo(200);
    assertThat(preview.json().path("next")).hasSize(10);
    assertThat(preview.json().at("/definition/misfire").asText()).isEqualTo("fire-once");
    assertThat(preview.json().path("conditions").asText()).contains("not on sunday, 2026-12-25");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[]                                     | definition:",
        "{}                                     | definition.cron:",
        "{'cron':'0 0 0 30 2 ?'}                | definition.cron:",
        "{'cron':'* * * * * ?'}                 | definition.cron:",
        "{'every':'PT1S'}                       | definition.every:",
        "{'at':'2020-01-01T00:00:00Z'}          | definition.at:",
        "{'every':'PT1H','zone':'Mars'}         | definition.zone:",
        "{'every':'PT1H','stream':'x'}          | definition.stream:",
        "{'every':'PT1H','on':'schedule'}       | definition.on:",
      })
  void refusesAndNamesTheMember(String definition, String named) {
    Answer refused = create("some-hook", "x", definition);
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.json().path("detail").asText()).startsWith(named);
  }

  @Test
  void refusesWhatCanNotBeStarted() {
    assertThat(create("absent", "x", "{'every':'PT1H'}").status()).isEqualTo(404);
    String deaf = Author.unique("deaf");
    author.activate(
        deaf,
        "javascript",
        "export default () => 1;",
        Author.manifest(Author.after(Author.unique("stream"))));
    Answer refused = create(deaf, "x", "{'every':'PT1H'}");
    assertThat(refused.json().path("detail").asText()).startsWith("version:");
    String hook = author.invocable("return 1;");
    assertThat(create(hook, "Not A Name", "{'every':'PT1H'}").code()).isEqualTo("invalid-name");
    assertThat(create(hook, "manifest-1", "{'every':'PT1H'}").code()).isEqualTo("invalid-name");
    assertThat(create(hook, "twice", "{'every':'PT1H'}").status()).isEqualTo(201);
    assertThat(create(hook, "twice", "{'every':'PT1H'}").json().path("detail").asText())
        .startsWith("name:");
  }

  @Test
  void manifestThatFiresTooOftenIsRefused() {
    Answer refused =
        author.submit(
            Author.unique("often"),
            "javascript",
            "export default () => 1;",
            Author.manifest(trigger("'cron':'* * * * * ?'")));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("detail").asText()).startsWith("manifest.triggers[0].cron:");
  }
}
