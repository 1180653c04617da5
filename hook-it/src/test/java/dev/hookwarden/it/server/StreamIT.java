package dev.hookwarden.it.server;

import static dev.hookwarden.it.server.Author.before;
import static dev.hookwarden.it.server.Author.manifest;
import static dev.hookwarden.it.server.Author.unique;
import static dev.hookwarden.it.server.Queued.SOON;
import static dev.hookwarden.it.server.Queued.STRUCTURED;
import static dev.hookwarden.it.server.Queued.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What holds for streams, and that it does. */
@RunAsClient
class StreamIT extends Application {
  private static final String ORDER =
      "{'type':'object','required':['id'],'properties':{'id':{'type':'string'},"
          + "'total':{'minimum':0}}}";

  private final Api api = Api.administrator();
  private final Api hasty = api.inAHurry();
  private final Author author = new Author(api);

  private static String settings(String stream) {
    return "streams/" + stream + "/settings";
  }

  private Answer set(String stream, String members) {
    Answer answer = api.send("PUT", settings(stream), json("{" + members + "}"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private Answer send(String stream, String data) {
    return hasty.post("streams/" + stream + "/events", json(data));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private static int stored(String stream) {
    return Store.column("select id from event where stream = ?", stream).size();
  }

  @Test
  void dataThatDoNotFitAreRefusedBeforeAHookIsAskedAndNothingIsStored() {
    String stream = unique("checked");
    String hook = unique("gate");
    author.activate(
        hook, "javascript", "export default (event) => event.data;", manifest(before(stream, 1)));
    set(stream, "'schema':" + ORDER);

    Answer fits = send(stream, "{'id':'o-1','total':3}");
    assertThat(fits.status()).as(fits.body()).isEqualTo(202);
    Answer refused = send(stream, "{'id':7,'total':-1}");
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("schema-mismatch");
    assertThat(refused.json().path("blame").asText()).isEqualTo("caller");
    assertThat(refused.json().path("errors"))
        .extracting(error -> error.path("pointer").asText())
        .containsExactlyInAnyOrder("/id", "/total");
    assertThat(refused.json().path("errors"))
        .allSatisfy(error -> assertThat(error.path("detail").asText()).isNotEmpty());
    assertThat(send(stream, "[]").code()).isEqualTo("schema-mismatch");

    assertThat(stored(stream)).isEqualTo(1);
    assertThat(Queued.runCount(hook)).isEqualTo(1);
    set(stream, "'schema':null");
    assertThat(send(stream, "[]").status()).isEqualTo(202);
  }

  @Test
  void inABatchAndInLinesOnlyWhatDoesNotFitIsRefused() {
    String stream = unique("many");
    set(stream, "'schema':" + ORDER);
    String good = event("1", "s", "{\"id\":\"a\"}").strip();
    String bad = event("2", "s", "{\"id\":1}").strip();
    String other = event("3", "s", "{\"id\":\"b\"}").strip();

    long taken = api.counted("events_total", "accepted");
    long refused = api.counted("events_total", "schema-mismatch");
    Answer batch =
        hasty.post(
            "streams/" + stream + "/events",
            "application/cloudevents-batch+json",
            "[%s,%s,%s]".formatted(good, bad, other));
    assertThat(batch.status()).as(batch.body()).isEqualTo(200);
    assertThat(batch.json().at("/0/event/data/id").asText()).isEqualTo("a");
    assertThat(batch.json().at("/1/code").asText()).isEqualTo("schema-mismatch");
    assertThat(batch.json().at("/1/errors/0/pointer").asText()).isEqualTo("/id");
    assertThat(batch.json().at("/2/event/data/id").asText()).isEqualTo("b");
    assertThat(stored(stream)).isEqualTo(2);

    Answer lines =
        hasty.post(
            "streams/" + stream + "/events/lines",
            "application/x-ndjson",
            "%s\n%s\n%s"
                .formatted(
                    bad, event("4", "s", "{\"id\":\"c\"}").strip(), event("5", "s", "1").strip()));
    assertThat(lines.body().lines())
        .satisfiesExactly(
            line -> assertThat(line).contains("\"code\":\"schema-mismatch\""),
            line -> assertThat(line).contains("\"id\":\"c\""),
            line -> assertThat(line).contains("\"code\":\"schema-mismatch\""));
    assertThat(stored(stream)).isEqualTo(3);
    assertThat(api.counted("events_total", "accepted") - taken).isGreaterThanOrEqualTo(3);
    assertThat(api.counted("events_total", "schema-mismatch") - refused).isGreaterThanOrEqualTo(3);
  }

  @Test
  void whatHooksEmitIsNotChecked() {
    String from = unique("from");
    String to = unique("to");
    set(to, "'schema':false,'senders':[]");
    assertThat(send(to, "{}").status()).isEqualTo(403);
    new Queued(api)
        .listening(from, "api.emit('" + to + "', 't', {a: 1}); return 1;", "", "emit:" + to);

    assertThat(send(from, "{}").status()).isEqualTo(202);
    await().atMost(SOON).until(() -> stored(to) == 1);
  }

  @Test
  void aReferenceToElsewhereIsRefusedAndNotFetched() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:%d/schema".formatted(server.getAddress().getPort());
      for (String schema :
          List.of(
              "{'$ref':'%s'}",
              "{'$schema':'%s'}",
              "{'$id':'%s','items':{'$ref':'other'}}",
              "{'properties':{'a':{'$dynamicRef':'%s#x'}}}")) {
        String body = json("{'schema':" + schema.formatted(url) + "}");
        for (Answer answer :
            List.of(
                api.send("PUT", settings("fetching"), body),
                api.post(settings("fetching") + "/check", body))) {
          assertThat(answer.status()).as(schema + answer.body()).isEqualTo(400);
          assertThat(answer.json().path("detail").asText()).startsWith("schema: ");
        }
      }
      assertThat(asked).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aSchemaThatWouldTakeForEverDoesNotStall() {
    String stream = unique("stall");
    set(stream, "'schema':{'pattern':'^(a+)+$'}");
    long begin = System.nanoTime();
    assertThat(send(stream, "'" + "a".repeat(100_000) + "!'").code()).isEqualTo("schema-mismatch");

    set(stream, "'schema':{'anyOf':[{'items':{'$ref':'#'}},{'items':{'$ref':'#'}}],'not':{}}");
    Answer stopped = send(stream, "[".repeat(80) + "]".repeat(80));
    assertThat(stopped.code()).as(stopped.body()).isEqualTo("schema-mismatch");
    assertThat(stopped.json().path("errors")).isEmpty();
    assertThat(stopped.json().path("detail").asText()).contains("not checked to the end");
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
    assertThat(stored(stream)).isZero();
  }

  @Test
  void onlyNamedSendersMaySend() {
    String stream = unique("private");
    String name = unique("shop");
    JsonNode made =
        api.post("api-keys", "{\"name\":\"%s\",\"role\":\"client\"}".formatted(name)).json();
    Api shop = new Api(made.path("key").asText()).inAHurry();
    Api other = api.withKeyOf(Role.CLIENT).inAHurry();
    assertThat(other.post("streams/" + stream + "/events", "{}").status()).isEqualTo(202);

    JsonNode named = set(stream, "'senders':['" + name + "']").json();
    assertThat(named.at("/senders/0/id").asText()).isEqualTo(made.path("id").asText());
    assertThat(named.at("/senders/0/kind").asText()).isEqualTo("key");
    assertThat(shop.post("streams/" + stream + "/events", "{}").status()).isEqualTo(202);
    for (Api stranger : List.of(other, hasty)) {
      Answer refused = stranger.post("streams/" + stream + "/events", "{}");
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("forbidden");
      assertThat(refused.json().path("detail").asText()).contains(stream, "named senders");
      assertThat(
              stranger
                  .post("streams/" + stream + "/events/lines", "application/x-ndjson", "")
                  .status())
          .isEqualTo(403);
      assertThat(
              stranger
                  .post("streams/" + stream + "/events", "application/cloudevents-batch+json", "[]")
                  .status())
          .isEqualTo(403);
    }
    assertThat(stored(stream)).isEqualTo(2);

    api.delete("api-keys/" + made.path("id").asText());
    JsonNode ended = api.get(settings(stream)).json();
    assertThat(ended.at("/senders/0/usable").asBoolean(true)).isFalse();
    String id = made.path("id").asText();
    set(stream, "'senders':['" + id + "'],'retentionDays':3");
    for (String wrong : List.of("'nobody'", "'" + UUID.randomUUID() + "'", "'" + name + "'")) {
      Answer answer = api.send("PUT", settings(stream), json("{'senders':[" + wrong + "]}"));
      assertThat(answer.status()).as(wrong).isEqualTo(400);
      assertThat(answer.json().path("detail").asText()).startsWith("senders: ");
    }
  }

  @Test
  void eventsOfAStreamAreRemovedAfterTheirOwnTime() {
    Api owner = Tenant.create().administrator();
    String stream = unique("short");
    String hook = new Queued(owner).listening(stream, "return 1;", "");
    String failing = new Queued(owner).listening(stream + "-dead", "throw 1;", ",\"retries\":0");
    UUID old = aged(owner, stream);
    UUID elsewhere = aged(owner, stream + "-long");
    UUID dead = aged(owner, stream + "-dead");
    new Queued(owner).awaitDead(failing);
    UUID fresh = accepted(owner.post("streams/" + stream + "/events", "{}"));
    assertThat(owner.get("runs?hook=" + hook).json().path("items")).hasSize(2);

    for (String each : List.of(stream, stream + "-dead")) {
      Answer answer = owner.send("PUT", settings(each), json("{'retentionDays':2}"));
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
    assertThat(
            owner.send("PUT", settings(stream), json("{'retentionDays':91}")).json().path("detail"))
        .asString()
        .contains("from 1 to 90");

    await().atMost(SOON).until(() -> owner.get("events/" + old).status() == 404);
    assertThat(owner.get("runs?hook=" + hook).json().path("items")).hasSize(1);
    for (UUID kept : List.of(elsewhere, dead, fresh)) {
      assertThat(owner.get("events/" + kept).status()).as("%s", kept).isEqualTo(200);
    }
  }

  private static UUID accepted(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isBetween(200, 202);
    return UUID.fromString(answer.json().path("id").asText());
  }

  /** An event and its runs as if they had been stored three days ago. */
  private static UUID aged(Api api, String stream) {
    UUID event = accepted(api.post("streams/" + stream + "/events", "{}"));
    UUID old = idAt(Instant.now().minus(3, ChronoUnit.DAYS));
    Store.change("update event set id = ?, root = ? where id = ?", old, old, event);
    Store.change("update queued_run set event = ?, root = ? where event = ?", old, old, event);
    Store.change(
        "update run set id = ?, event = ? where event = ?",
        idAt(Instant.now().minus(3, ChronoUnit.DAYS)),
        old,
        event);
    return old;
  }

  private static UUID idAt(Instant time) {
    return new UUID(
        (time.toEpochMilli() << 16) | 0x7000L,
        0x8000_0000_0000_0000L | ThreadLocalRandom.current().nextLong() >>> 2);
  }

  @Test
  void theSameIsTakenInAgainOnceTheWindowOfItsStreamIsOver() {
    String stream = unique("window");
    String path = "streams/" + stream + "/events";
    set(stream, "'windowSeconds':3600");
    JsonNode first = hasty.post(path, STRUCTURED, event("1", "s", "{}")).json();
    assertThat(hasty.post(path, STRUCTURED, event("1", "s", "{}")).json()).isEqualTo(first);

    Store.change(
        "update intake_key set created_at = ? where stream = ?",
        Instant.now().minus(Duration.ofHours(2)).atOffset(ZoneOffset.UTC),
        stream);
    set(stream, "'windowSeconds':10800");
    assertThat(hasty.post(path, STRUCTURED, event("1", "s", "{}")).json().path("id"))
        .isEqualTo(first.path("id"));
    set(stream, "'windowSeconds':3600");
    assertThat(hasty.post(path, STRUCTURED, event("1", "s", "{}")).json().path("id"))
        .isNotEqualTo(first.path("id"));
  }

  @Test
  void settingsHaveARevisionAndAreAudited() {
    String stream = unique("told");
    Answer none = api.get(settings(stream));
    assertThat(none.json().path("revision").asInt()).isZero();
    assertThat(none.headers().firstValue("ETag")).contains("\"0\"");
    assertThat(api.delete(settings(stream)).status()).isEqualTo(404);

    Answer first =
        api.sendWith("PUT", settings(stream), "{\"retentionDays\":7}", "If-None-Match", "*");
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(first.headers().firstValue("ETag")).contains("\"1\"");
    assertThat(api.sendWith("PUT", settings(stream), "{}", "If-None-Match", "*").status())
        .isEqualTo(412);
    assertThat(api.putIfMatch(settings(stream), "{}", "\"9\"").code())
        .isEqualTo("precondition-failed");
    Answer second = api.putIfMatch(settings(stream), "{\"schema\":{\"minimum\":1}}", "\"1\"");
    assertThat(second.json().path("revision").asInt()).isEqualTo(2);
    assertThat(second.json().path("retentionDays").isNull()).isTrue();
    assertThat(
            api.putIfMatch(settings(stream), "{\"schema\":{\"minimum\":1}}", "\"2\"")
                .json()
                .path("revision")
                .asInt())
        .as("nothing changed")
        .isEqualTo(2);
    assertThat(api.delete(settings(stream)).status()).isEqualTo(204);
    assertThat(api.get(settings(stream)).json().path("revision").asInt()).isZero();
    assertThat(send(stream, "0").status()).isEqualTo(202);

    assertThat(
            Store.column(
                "select detail from audit_entry where subject = ? order by written_at",
                "stream/" + stream))
        .containsExactly(
            json("{'retentionDays':{'before':null,'after':7}}"),
            "{\"schema\":{\"before\":null,\"after\":\"{\\\"minimum\\\":1}\"},"
                + "\"retentionDays\":{\"before\":7,\"after\":null}}",
            "{\"schema\":{\"before\":\"{\\\"minimum\\\":1}\",\"after\":null}}");
  }

  @Test
  void whatIsNotPossibleIsRefused() {
    for (String members :
        List.of(
            "'schema':1",
            "'schema':{'type':'strin'}",
            "'schema':{'pattern':'(?=x)'}",
            "'schema':{'description':'" + "x".repeat(70_000) + "'}",
            "'retentionDays':0",
            "'retentionDays':99999",
            "'windowSeconds':0",
            "'windowSeconds':2592001",
            "'senders':['a','b',7]",
            "'unknown':1")) {
      Answer answer = api.send("PUT", settings("impossible"), json("{" + members + "}"));
      assertThat(answer.status()).as(members).isEqualTo(400);
    }
    assertThat(api.get(settings("Not A Stream".replace(" ", "%20"))).code())
        .isEqualTo("invalid-name");
    assertThat(api.get(settings("impossible")).json().path("revision").asInt()).isZero();
  }

  @Test
  void aSchemaIsTriedOnASampleAndOnWhatCameIn() {
    String stream = unique("tried");
    author.activate(
        unique("fix"),
        "javascript",
        "export default (event) => ({ id: 'fixed' });",
        manifest(before(stream, 1)));
    send(stream, "{'id':'a'}");
    send(stream, "{'id':1}");
    String check = settings(stream) + "/check";

    JsonNode trial = api.post(check, json("{'schema':" + ORDER + "}")).json();
    assertThat(trial.path("checked").asInt()).as("%s", trial).isEqualTo(2);
    assertThat(trial.path("fitting").asInt()).isEqualTo(1);
    assertThat(trial.at("/items/0/errors/0/pointer").asText()).isEqualTo("/id");
    assertThat(trial.at("/items/1/fits").asBoolean()).isTrue();
    JsonNode sample = api.post(check, json("{'schema':" + ORDER + ",'data':null}")).json();
    assertThat(sample.path("checked").asInt()).isEqualTo(1);
    assertThat(sample.path("fitting").asInt()).isZero();
    assertThat(api.post(check, "{\"data\":1}").status()).as("there is none").isEqualTo(400);
    assertThat(api.post(check, json("{'schema':true,'data':1,'last':2}")).status()).isEqualTo(400);
    for (String wrong : List.of("'last':101", "'last':0", "'last':'x'", "'events':1")) {
      assertThat(api.post(check, json("{'schema':true," + wrong + "}")).status())
          .as(wrong)
          .isEqualTo(400);
    }
    assertThat(api.post(check, "[]").status()).isEqualTo(400);
    assertThat(api.get(settings(stream)).json().path("revision").asInt()).isZero();
    set(stream, "'schema':" + ORDER);
    assertThat(api.post(check, "{\"last\":1}").json().path("fitting").asInt()).isZero();
  }

  @Test
  void streamsAreListedWhetherTheyHaveEventsOrSettings() {
    Api owner = Tenant.create().administrator();
    owner.post("streams/beta/events", "{}");
    owner.post("streams/beta/events", "{}");
    owner.post("streams/delta/events", "{}");
    owner.send("PUT", settings("alpha"), "{\"windowSeconds\":60}");
    owner.send("PUT", settings("delta"), "{\"senders\":[]}");
    owner.send("PUT", settings("gone"), "{\"senders\":[]}");
    owner.delete(settings("gone"));

    JsonNode page = owner.get("streams?limit=2").json();
    assertThat(page.path("items"))
        .extracting(item -> item.path("name").asText())
        .containsExactly("alpha", "beta");
    assertThat(page.at("/items/0/windowSeconds").asInt()).isEqualTo(60);
    assertThat(page.at("/items/1/set").asBoolean(true)).isFalse();
    JsonNode rest = owner.get("streams?limit=2&after=" + page.path("next").asText()).json();
    assertThat(rest.path("items")).hasSize(1);
    assertThat(rest.at("/items/0/name").asText()).isEqualTo("delta");
    assertThat(rest.at("/items/0/senders").asInt(-1)).isZero();
    assertThat(rest.path("next").isNull()).isTrue();

    Api stranger = Tenant.create().administrator();
    assertThat(stranger.get("streams").json().path("items")).isEmpty();
    assertThat(stranger.get(settings("delta")).json().path("senders").isNull()).isTrue();
    assertThat(stranger.post("streams/delta/events", "{}").status()).isEqualTo(200);
  }
}
