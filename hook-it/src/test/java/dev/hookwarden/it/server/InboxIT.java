package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import dev.hookwarden.protocol.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What people say to what hooks want to do to them. */
@RunAsClient
class InboxIT extends Application {
  private static final String ONE = "{}";

  private final Instant begin = Instant.now();
  private final Tenant tenant = Tenant.quiet();
  private final Api administrator = tenant.administrator();
  private final Author author = new Author(administrator);
  private final Member ada = Member.of(administrator, Role.MEMBER);
  private final String hook = ada.notifier(author);

  private List<String> audit(String action) {
    return tenant.audited(action, begin);
  }

  private List<JsonNode> actions(String status) {
    return Member.items(administrator.get("actions?limit=200&status=" + status)).stream()
        .filter(this::isOfHook)
        .toList();
  }

  private boolean isOfHook(JsonNode item) {
    return item.path("hook").asText().equals(hook);
  }

  private void ask(String json) {
    Answer answer = author.invoke(hook, json);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private String asked() {
    ask(ONE);
    return ada.newest(hook);
  }

  private static void assertDone(Answer answer, String what, int number) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path(what).asInt()).as(answer.body()).isEqualTo(number);
  }

  @Test
  void tellsExactlyWhatWouldBeSentByWhomAndWhy() {
    ask("{\"title\":\"<b>Order</b> 7\",\"body\":\"It has\\nleft.\",\"purpose\":\"orders\"}");
    JsonNode request = ada.waiting("").getFirst();

    assertThat(request.path("title").asText()).isEqualTo("<b>Order</b> 7");
    assertThat(request.path("text").asText()).isEqualTo("It has\nleft.");
    assertThat(request.path("hook").asText()).isEqualTo(hook);
    assertThat(request.path("version").asInt()).isEqualTo(1);
    assertThat(request.path("author").asText()).startsWith("key-");
    assertThat(request.path("approver").asText()).startsWith("key-");
    assertThat(request.path("approver")).isNotEqualTo(request.path("author"));
    assertThat(request.path("purpose").asText()).isEqualTo("orders");
    assertThat(request.path("eventType").asText()).isNotBlank();
    assertThat(request.path("consequence").asText()).contains("notifications");
    assertThat(Instant.parse(request.path("deadline").asText())).isAfter(Instant.now());
    String id = request.path("id").asText();
    assertThat(ada.api().get("inbox/" + id).json()).isEqualTo(request);
    assertThat(ada.told()).as("nothing is sent before the answer").isEmpty();
  }

  @Test
  void nobodyElseAnswers() {
    String id = asked();
    Member bob = Member.of(administrator, Role.ADMINISTRATOR);
    Member stranger = Member.of(Tenant.create().administrator(), Role.MEMBER);
    for (Role role : List.of(Role.ADMINISTRATOR, Role.REVIEWER, Role.OPERATOR)) {
      Api key = administrator.withKeyOf(role);
      assertThat(key.post("inbox/" + id + "/answer", "{\"answer\":\"once\"}").code())
          .isEqualTo("not-a-person");
      assertThat(key.get("inbox").code()).isEqualTo("not-a-person");
      assertThat(key.get("notifications").code()).isEqualTo("not-a-person");
      assertThat(key.post("mutes", "{\"everything\":true}").code()).isEqualTo("not-a-person");
    }
    for (Member other : List.of(bob, stranger)) {
      assertThat(other.say(id, "once").status()).isEqualTo(404);
      assertThat(other.api().get("inbox/" + id).status()).isEqualTo(404);
      assertThat(other.waiting("")).isEmpty();
      assertThat(
              other
                  .api()
                  .post(
                      "inbox/answers", "{\"answer\":\"once\",\"requests\":[\"%s\"]}".formatted(id))
                  .status())
          .isEqualTo(404);
    }
    assertThat(ada.told()).isEmpty();
    assertThat(ada.newest(hook)).isEqualTo(id);
  }

  @Test
  void onceSendsThisOneOnly() {
    ask("{\"n\":2}");
    assertDone(ada.say(ada.newest(hook), "once"), "sent", 1);

    assertThat(ada.told()).hasSize(1);
    assertThat(ada.waiting("")).hasSize(1);
    ask(ONE);
    assertThat(ada.waiting("")).as("the next one asks again").hasSize(2);
    assertThat(audit("action.allowed")).hasSize(1);
  }

  @Test
  void alwaysSendsTheRestAndWhatFollows() {
    ask("{\"n\":3}");
    ask("{\"purpose\":\"other\"}");
    assertDone(
        ada.say(ada.waiting("&purpose=news").getFirst().path("id").asText(), "always"), "sent", 3);
    assertThat(ada.waiting(""))
        .extracting(r -> r.path("purpose").asText())
        .containsExactly("other");

    ask(ONE);
    assertThat(ada.told()).hasSize(4);
    JsonNode consent = Member.items(ada.api().get("consents")).getFirst();
    assertThat(consent.path("hook").asText()).isEqualTo(hook);
    assertThat(consent.path("sinceVersion").asInt()).isEqualTo(1);
    assertThat(audit("consent.granted")).hasSize(1).first().asString().contains("news");
  }

  @Test
  void mailIsQueuedOnceThePersonAllowsIt() {
    Member.addressOf(ada.person());
    String mailer =
        author.invocable(
            "api.email('%s', { subject: 'Order 7', text: 'It has left.', purpose: 'orders' });"
                .formatted(ada.person().name()),
            "email");
    author.invoke(mailer, ONE);
    JsonNode request = ada.waiting("&kind=email").getFirst();
    assertThat(request.path("title").asText()).isEqualTo("Order 7");
    assertThat(request.path("text").asText()).isEqualTo("It has left.");
    assertThat(request.path("consequence").asText()).contains("can't be taken back");
    String id = request.path("id").asText();
    String query =
        "select content from delivery where channel = 'MAIL' and action = cast(? as uuid)";
    assertThat(Store.column(query, id)).isEmpty();
    assertDone(ada.say(id, "once"), "sent", 1);
    assertThat(Store.column(query, id)).hasSize(1).first().asString().contains("It has left.");
    assertThat(ada.told()).isEmpty();
  }

  @Test
  void olderVersionAsksAnewAndALaterOneDoesNot() {
    author.activate(
        hook,
        "javascript",
        "export default function (event, api) {" + ada.body() + "/* 2 */}",
        Author.manifest("{\"on\":\"invoke\"}", "notify"));
    ask(ONE);
    ada.say(ada.newest(hook), "always");
    ask(ONE);
    assertThat(ada.told()).hasSize(2);

    administrator.post("hooks/" + hook + "/versions/1/activate");
    ask(ONE);
    assertThat(ada.told()).as("version 1 was not allowed").hasSize(2);
    ada.say(ada.newest(hook), "always");
    assertThat(Member.items(ada.api().get("consents")))
        .extracting(c -> c.path("sinceVersion").asInt())
        .containsExactly(1);
    administrator.post("hooks/" + hook + "/versions/2/activate");
    ask(ONE);
    assertThat(ada.told()).hasSize(4);
    assertThat(Member.items(ada.api().get("consents?all=true"))).hasSize(2);
  }

  @Test
  void consentUntilADayEndsByItself() {
    String id = asked();
    assertThat(ada.answer(id, "{\"answer\":\"always\",\"until\":\"2020-01-01T00:00:00Z\"}").code())
        .isEqualTo("invalid-request");
    String until = Instant.now().plus(1, ChronoUnit.HOURS).toString();
    assertDone(
        ada.answer(id, "{\"answer\":\"always\",\"until\":\"%s\"}".formatted(until)), "sent", 1);
    ask(ONE);
    assertThat(ada.told()).hasSize(2);

    Store.change(
        "update consent set expires_at = timestamp with time zone '2020-01-01 00:00:00+00'"
            + " where hook = ?",
        hook);
    ask(ONE);
    assertThat(ada.told()).hasSize(2);
    assertThat(Member.items(ada.api().get("consents"))).isEmpty();
    assertDone(ada.say(ada.newest(hook), "always"), "sent", 1);
  }

  @Test
  void notNowRefusesThisOneAndNeverTheOthersToo() {
    ask("{\"n\":3}");
    assertDone(ada.say(ada.newest(hook), "not-now"), "refused", 1);
    assertThat(ada.waiting("")).hasSize(2);
    assertDone(ada.say(ada.newest(hook), "never"), "refused", 2);

    ask(ONE);
    assertThat(ada.waiting("")).isEmpty();
    assertThat(ada.told()).isEmpty();
    assertThat(actions("refused"))
        .extracting(a -> a.path("reason").asText())
        .containsExactlyInAnyOrder("muted", "declined", "muted", "declined");
    assertThat(audit("mute.made")).hasSize(1);
  }

  @Test
  void muteEndsWhenItsTimeHasComeOrItIsLifted() {
    String until = Instant.now().plus(1, ChronoUnit.HOURS).toString();
    assertDone(
        ada.answer(
            asked(),
            "{\"answer\":\"mute\",\"scope\":[\"hook\"],\"until\":\"%s\"}".formatted(until)),
        "refused",
        1);
    ask(ONE);
    assertThat(ada.waiting("")).isEmpty();
    Store.change(
        "update mute set until = timestamp with time zone '2020-01-01 00:00:00+00' where hook = ?",
        hook);
    ask(ONE);
    assertThat(ada.waiting("")).hasSize(1);
    assertThat(Member.items(ada.api().get("mutes"))).isEmpty();

    Answer made = ada.api().post("mutes", "{\"everything\":true}");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(ada.waiting("")).as("what waits is refused").isEmpty();
    ask(ONE);
    assertThat(ada.waiting("")).isEmpty();
    assertThat(ada.api().delete("mutes/" + made.json().path("id").asText()).status())
        .isEqualTo(200);
    ask(ONE);
    assertThat(ada.waiting("")).hasSize(1);
    assertThat(audit("mute.lifted")).hasSize(1);
    assertThat(Member.items(ada.api().get("mutes?all=true"))).hasSize(2);
  }

  @Test
  void authorIsMutedWithAllThatTheyHandedIn() {
    String other = ada.notifier(author);
    ask(ONE);
    author.invoke(other, ONE);
    assertDone(
        ada.answer(ada.newest(hook), "{\"answer\":\"mute\",\"scope\":[\"author\"]}"), "refused", 2);
    author.invoke(other, ONE);
    assertThat(ada.waiting("")).isEmpty();
    assertThat(Member.items(ada.api().get("mutes")).getFirst().path("author").asText())
        .startsWith("key-");
  }

  @Test
  void whatIsDecidedOrTooLateIsNotAnsweredAgain() {
    String id = asked();
    assertDone(ada.say(id, "not-now"), "refused", 1);
    Stream.of("once", "always", "not-now", "never", "report")
        .forEach(
            word ->
                assertThat(
                        ada.answer(
                                id,
                                word.equals("report")
                                    ? "{\"answer\":\"report\",\"words\":\"no\"}"
                                    : "{\"answer\":\"%s\"}".formatted(word))
                            .code())
                    .as(word)
                    .isEqualTo("already-decided"));
    assertThat(Member.items(ada.api().get("mutes"))).isEmpty();
    assertThat(Member.items(ada.api().get("consents"))).isEmpty();

    String late = asked();
    Store.change(
        "update hook_action set deadline = timestamp with time zone '2020-01-01 00:00:00+00' where hook = ?"
            + " and status = 'HELD'",
        hook);
    assertThat(ada.say(late, "once").code()).isEqualTo("already-decided");
    assertThat(ada.waiting("")).isEmpty();
    assertThat(ada.told()).isEmpty();
  }

  @Test
  void ofTwoAnswersAtOnceOneCounts() {
    for (int i = 0; i < 5; i++) {
      String id = asked();
      List<Future<Answer>> racing;
      try (ExecutorService lanes = Executors.newFixedThreadPool(2)) {
        racing =
            Stream.of("once", "not-now")
                .map(word -> lanes.submit(() -> ada.say(id, word)))
                .toList();
      }
      List<Answer> answers = racing.stream().map(Future::resultNow).toList();
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
      assertThat(answers.stream().filter(a -> a.status() == 409).toList())
          .extracting(Answer::code)
          .containsAnyOf("already-decided", "conflict");
    }
    long sent = actions("delivered").size();
    assertThat(ada.told()).hasSize((int) sent);
    assertThat(audit("action.allowed").size() + audit("action.declined").size()).isEqualTo(5);
  }

  @Test
  void manyComeInOneMessageAndWithdrawingStopsThem() {
    ask("{\"n\":50}");
    ask("{\"n\":20}");
    Answer answer = ada.say(ada.newest(hook), "always");
    assertDone(answer, "sent", 51);
    assertDone(answer, "collected", 19);
    assertThat(ada.waiting("")).isEmpty();

    String consent = Member.items(ada.api().get("consents")).getFirst().path("id").asText();
    assertThat(ada.api().delete("consents/" + consent).status()).isEqualTo(200);
    assertThat(ada.api().delete("consents/" + consent).status()).as("again").isEqualTo(200);
    assertThat(actions("refused"))
        .hasSize(19)
        .allMatch(action -> action.path("reason").asText().equals("withdrawn"));
    ask(ONE);
    assertThat(ada.waiting("")).as("it asks again").hasSize(1);
    assertThat(audit("consent.withdrawn")).hasSize(1);
    Member bob = Member.of(administrator, Role.MEMBER);
    assertThat(bob.api().delete("consents/" + consent).status()).isEqualTo(404);
  }

  @Test
  void severalAreAnsweredAtOnce() {
    ask("{\"n\":4}");
    ask("{\"n\":3,\"purpose\":\"other\"}");
    JsonNode groups = ada.api().get("inbox/groups").json();
    assertThat(groups).hasSize(2);
    assertThat(groups.at("/0/waiting/number").asInt()).isEqualTo(4);
    assertThat(groups.at("/1/purpose").asText()).isEqualTo("other");

    List<String> ids =
        ada.waiting("&purpose=news").stream().map(r -> r.path("id").asText()).toList();
    ada.say(ids.getFirst(), "not-now");
    Answer some =
        ada.api()
            .post(
                "inbox/answers",
                "{\"answer\":\"once\",\"requests\":%s}".formatted(Json.write(ids.subList(0, 3))));
    assertDone(some, "sent", 2);
    assertDone(some, "decided", 1);
    Answer rest =
        ada.api()
            .post(
                "inbox/answers",
                "{\"answer\":\"not-now\",\"group\":{\"hook\":\"%s\",\"kind\":\"notify\",\"purpose\":\"other\"}}"
                    .formatted(hook));
    assertDone(rest, "refused", 3);
    assertThat(ada.waiting("")).hasSize(1);
    assertThat(ada.told()).hasSize(2);
    assertThat(
            ada.api()
                .post(
                    "inbox/answers",
                    "{\"answer\":\"always\",\"requests\":%s}".formatted(Json.write(ids)))
                .json()
                .path("decided")
                .asInt())
        .isEqualTo(3);
  }

  @Test
  void answersThatMakeNoSenseAreRefused() {
    String id = asked();
    for (String wrong :
        List.of(
            "{\"answer\":\"yes\"}",
            "{}",
            "{\"answer\":\"mute\"}",
            "{\"answer\":\"mute\",\"scope\":[\"world\"]}",
            "{\"answer\":\"mute\",\"scope\":[\"everything\",\"hook\"]}",
            "{\"answer\":\"once\",\"until\":\"2099-01-01T00:00:00Z\"}",
            "{\"answer\":\"report\"}",
            "{\"answer\":\"report\",\"words\":\"%s\"}".formatted("x".repeat(401)),
            "{\"answer\":\"once\",\"who\":\"me\"}")) {
      Answer answer = ada.answer(id, wrong);
      assertThat(answer.status()).as(wrong + answer.body()).isEqualTo(400);
    }
    assertThat(ada.api().post("mutes", "{}").status()).isEqualTo(400);
    assertThat(ada.api().post("mutes", "{\"hook\":\"x\",\"everything\":true}").status())
        .isEqualTo(400);
    assertThat(ada.newest(hook)).isEqualTo(id);
  }

  @Test
  void lookingDecidesNothing() {
    String id = asked();
    Tenant.Counts counts = tenant.counts();
    for (String path :
        List.of(
            "inbox",
            "inbox/groups",
            "inbox/" + id,
            "inbox/" + id + "/answer",
            "consents",
            "consents/preferences",
            "mutes",
            "notifications",
            "notifications/unread",
            "notifications/read")) {
      ada.api().get(path);
      ada.api().send("HEAD", path);
    }
    assertThat(tenant.counts()).isEqualTo(counts);
    assertThat(ada.newest(hook)).isEqualTo(id);
    assertThat(audit("action.allowed")).isEmpty();
  }

  @Test
  void abuseIsReportedToReviewersWithEvidenceAndWithoutTheName() {
    ask("{\"n\":2,\"title\":\"Pay now\"}");
    String id = ada.newest(hook);
    String run = ada.api().get("inbox/" + id).json().path("run").asText();
    Answer answer =
        ada.answer(id, "{\"answer\":\"report\",\"words\":\"It pretends to be the bank.\"}");
    assertDone(answer, "refused", 2);

    Api reviewer = Reviewer.of(administrator).first();
    JsonNode queued = Member.items(reviewer.get("reviews?hook=" + hook)).getFirst();
    assertThat(queued.path("cause").asText()).isEqualTo("reported");
    JsonNode review = reviewer.get(Reviewer.path(hook, 1)).json();
    JsonNode finding = review.path("findings").get(review.path("findings").size() - 1);
    assertThat(finding.toString())
        .contains("abuse-reported", "high", "It pretends to be the bank.", id, run)
        .doesNotContain(ada.person().name());
    assertThat(review.at("/version/state").asText())
        .as("one person can't stop what others rely on")
        .isEqualTo("active");
    ask(ONE);
    assertThat(ada.waiting("")).as("the hook is muted").isEmpty();
    assertThat(audit("action.reported")).hasSize(1).first().asString().contains("bank");
    assertThat(actions("refused"))
        .extracting(a -> a.path("reason").asText())
        .contains("reported", "muted");
  }

  @Test
  void preferencesShowWhatStandsAndWhatWasAsked() {
    ask(ONE);
    ada.say(ada.newest(hook), "always");
    ask("{\"purpose\":\"other\"}");
    ada.api().post("mutes", "{\"purpose\":\"other\"}");
    JsonNode grid = ada.api().get("consents/preferences").json();
    assertThat(grid).hasSize(2);
    assertThat(grid.at("/0/purpose").asText()).isEqualTo("news");
    assertThat(grid.at("/0/consent/sinceVersion").asInt()).isEqualTo(1);
    assertThat(grid.at("/0/mute").isNull()).isTrue();
    assertThat(grid.at("/1/consent").isNull()).isTrue();
    assertThat(grid.at("/1/mute/purpose").asText()).isEqualTo("other");
    assertThat(Member.of(administrator, Role.MEMBER).api().get("consents/preferences").json())
        .isEmpty();
  }

  @Test
  void administratorsSeeNumbersAndEndAllConsentsOfAHook() {
    ask(ONE);
    ada.say(ada.newest(hook), "always");
    ask("{\"n\":2,\"purpose\":\"other\"}");
    JsonNode counts =
        Member.items(administrator.get("consents/hooks?limit=200")).stream()
            .filter(this::isOfHook)
            .findFirst()
            .orElseThrow();
    assertThat(counts.toString())
        .isEqualTo("{\"hook\":\"%s\",\"consents\":1,\"mutes\":0,\"waiting\":2}".formatted(hook));
    assertThat(administrator.withKeyOf(Role.REVIEWER).get("consents/hooks").status())
        .isEqualTo(403);

    Answer revoked = administrator.post("consents/hooks/" + hook + "/revoke");
    assertThat(revoked.json().path("consents").asInt()).isEqualTo(1);
    ask(ONE);
    assertThat(ada.waiting("")).as("it asks again").hasSize(3);
    assertThat(Member.items(ada.api().get("consents?all=true")).getFirst().path("endedBy").asText())
        .isNotEqualTo(ada.person().name());
  }
}
