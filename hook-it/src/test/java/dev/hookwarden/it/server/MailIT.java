package dev.hookwarden.it.server;

import static dev.hookwarden.it.server.Addressee.PURPOSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import dev.hookwarden.protocol.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Mail from the permission to the mailbox, with a mail server that is real. */
@RunAsClient
class MailIT extends Application {
  private static final Duration LONG = Duration.ofSeconds(40);
  private static final HttpClient BROWSER =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Tenant tenant;
  private Api api;
  private Author author;

  /** A hook that mails what it is told to whom it is told. */
  private String hook;

  MailIT() {
    enter(Tenant.busy());
  }

  private void enter(Tenant entered) {
    tenant = entered;
    api = tenant.administrator();
    author = new Author(api);
    hook = author.invocable("api.email(event.data.to, event.data.message);", "email");
  }

  /** For what is about all mails of a workspace. */
  private void moveToAWorkspaceOfItsOwn() {
    enter(Tenant.create());
  }

  private void mail(Addressee to, String subject, String text) {
    Answer answer =
        author.invoke(
            hook,
            Json.write(
                Map.of(
                    "to",
                    to.person().name(),
                    "message",
                    Map.of("subject", subject, "text", text, "purpose", PURPOSE))));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/run/outcome").asText()).as(answer.body()).isEqualTo("ok");
  }

  /** The latest delivery of the hook in a state. */
  private JsonNode delivery(String state) {
    await().atMost(LONG).until(() -> !deliveries(state).isEmpty());
    return deliveries(state).getFirst();
  }

  private List<JsonNode> deliveries(String state) {
    return Member.items(api.get("deliveries?channel=mail&limit=200&state=" + state)).stream()
        .filter(delivery -> delivery.path("hook").asText().equals(hook))
        .toList();
  }

  /** Waits until a delivery was tried and did not work, and for the lanes to be at rest. */
  private UUID deferred() {
    await()
        .atMost(LONG)
        .until(() -> deliveries("queued").stream().anyMatch(d -> d.path("error").isTextual()));
    return UUID.fromString(deliveries("queued").getFirst().path("id").asText());
  }

  private void bringForward(UUID id) {
    Store.change(
        "update delivery set next_at = dateadd('second', -1, current_timestamp) where id = ?", id);
  }

  private List<String> audited(UUID delivery, String column) {
    return Store.column(
        "select " + column + " from audit_entry where subject = ? order by id",
        "delivery/" + delivery);
  }

  @Test
  void allowedMailArrivesWithEverythingThatItNeeds() throws Exception {
    Addressee ada = Addressee.add(api).allowing(hook);
    Instant before = Instant.now().minusSeconds(2);
    try (MailServer server = new MailServer()) {
      mail(ada, "Grüße", "Good <b>news</b>: <script>alert(1)</script>");
      Letter letter = Letter.of(server.expect(ada.address(), 1).getFirst());

      JsonNode sent = delivery("delivered");
      assertThat(letter.id()).isEqualTo("<%s@localhost>".formatted(sent.path("id").asText()));
      assertThat(letter.subject()).isEqualTo("Grüße");
      assertThat(letter.mail().getFrom()[0].toString())
          .isEqualTo("\"%s (Hookwarden)\" <hooks@hooks.example>".formatted(tenant.name()));
      assertThat(letter.header("To")).isEqualTo(ada.address());
      assertThat(letter.mail().getSentDate().toInstant()).isBetween(before, Instant.now());
      assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");
      assertThat(letter.header("List-Unsubscribe"))
          .matches("<http://localhost:.*/unsubscribe\\?t=.*>");
      assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
      assertThat(letter.plain())
          .startsWith("Good <b>news</b>: <script>alert(1)</script>\n")
          .contains(hook, tenant.name(), PURPOSE, "You get it because you allowed it");
      assertThat(letter.html())
          .contains("Good &lt;b&gt;news&lt;/b&gt;: &lt;script&gt;alert(1)&lt;/script&gt;")
          .doesNotContain("<script", "<img", "<b>");

      assertThat(sent.path("target").asText()).isEqualTo(ada.person().name());
      assertThat(sent.toString()).doesNotContain(ada.address());
      UUID id = UUID.fromString(sent.path("id").asText());
      assertThat(audited(id, "action")).containsExactly("mail.sent");
      assertThat(audited(id, "detail")).noneMatch(text -> text.contains(ada.address()));
      Answer action = api.get("actions/" + sent.path("action").asText());
      assertThat(action.json().path("status").asText()).isEqualTo("delivered");
    }
  }

  @Test
  void nothingInSubjectOrAddressBecomesAHeaderOrARecipient() {
    Addressee ada = Addressee.add(api).allowing(hook);
    Addressee eve = Addressee.add(api).allowing(hook);
    mail(ada, "Hi", "text");
    UUID id = deferred();
    // Past all checks at the door, as a fault of ours would.
    Store.change(
        "update delivery set content = replace(content, '\"Hi\"', ?) where id = ?",
        "\"Hi\\r\\nBcc: %s\\r\\n\\r\\nbody\"".formatted(eve.address()),
        id);
    Addressee bad = Addressee.add(api).allowing(hook);
    mail(bad, "Ho", "text");
    Store.change(
        "update account set mail_address = ? where id = ?",
        "x@people.example>\r\nRCPT TO:<" + eve.address(),
        UUID.fromString(bad.person().id()));
    try (MailServer server = new MailServer()) {
      bringForward(id);
      Letter letter = Letter.of(server.expect(ada.address(), 1).getFirst());
      assertThat(letter.subject()).startsWith("Hi").contains("Bcc: " + eve.address());
      assertThat(letter.header("Bcc")).isEmpty();

      Store.change("update delivery set next_at = current_timestamp where state = 'QUEUED'");
      assertThat(delivery("dead").path("error").asText()).isEqualTo("the address is not valid");
      assertThat(server.mails(eve.address())).isEmpty();
    }
  }

  @Test
  void mailWaitsForAServerThatIsDownAndArrivesOnce() {
    Addressee ada = Addressee.add(api).allowing(hook);
    mail(ada, "Later", "text");
    UUID id = deferred();
    JsonNode waiting = deliveries("queued").getFirst();
    assertThat(waiting.path("attempts").asInt()).isEqualTo(1);
    assertThat(Instant.parse(waiting.path("nextAt").asText()))
        .isBetween(Instant.now().plusSeconds(10), Instant.now().plusSeconds(90));
    assertThat(audited(id, "action")).containsExactly("mail.deferred");
    try (MailServer server = new MailServer()) {
      bringForward(id);
      assertThat(Letter.of(server.expect(ada.address(), 1).getFirst()).subject())
          .isEqualTo("Later");
      assertThat(delivery("delivered").path("attempts").asInt()).isEqualTo(2);
      severalSweepsGoBy();
      assertThat(server.mails(ada.address())).hasSize(1);
      assertThat(audited(id, "action")).containsExactly("mail.deferred", "mail.sent");
    }
  }

  @Test
  void refusedMailIsADeadLetterUntilSomebodySendsItAgain() {
    moveToAWorkspaceOfItsOwn();
    Addressee ada = Addressee.add(api).allowing(hook);
    JsonNode dead;
    try (RefusingMailServer _ = new RefusingMailServer()) {
      mail(ada, "Refused", "text");
      dead = delivery("dead");
    }
    assertThat(dead.path("error").asText())
        .startsWith("550 5.1.1")
        .contains("no such user")
        .doesNotContain(ada.address());
    String action = "actions/" + dead.path("action").asText();
    assertThat(api.get(action).json().path("status").asText()).isEqualTo("failed");
    assertThat(api.get("deliveries/counts").json().at("/items/0/count").asInt()).isEqualTo(1);

    String id = dead.path("id").asText();
    try (MailServer server = new MailServer()) {
      assertThat(api.post("deliveries/%s/again".formatted(id)).status()).isEqualTo(200);
      server.expect(ada.address(), 1);
      delivery("delivered");
      assertThat(api.get(action).json().path("status").asText()).isEqualTo("delivered");
      assertThat(api.post("deliveries/%s/again".formatted(id)).status()).isEqualTo(409);
    }
    assertThat(audited(UUID.fromString(id), "action"))
        .containsExactly("mail.failed", "delivery.again", "mail.sent");
  }

  @Test
  void allDeadLettersAreSentAgainAtOnceOrDiscarded() {
    moveToAWorkspaceOfItsOwn();
    Addressee ada = Addressee.add(api).allowing(hook);
    try (RefusingMailServer _ = new RefusingMailServer()) {
      for (int i = 0; i < 3; i++) {
        mail(ada, "Number " + i, "text");
      }
      await().atMost(LONG).until(() -> deliveries("dead").size() == 3);
    }
    String one = deliveries("dead").getFirst().path("id").asText();
    assertThat(api.post("deliveries/%s/discard".formatted(one), "{\"reason\":\" \"}").code())
        .isEqualTo("invalid-request");
    Answer gone = api.post("deliveries/%s/discard".formatted(one), "{\"reason\":\"too late\"}");
    assertThat(gone.json().path("state").asText()).as(gone.body()).isEqualTo("cancelled");
    assertThat(new Tenantless(Tenant.create()).sees(one)).isFalse();
    try (MailServer server = new MailServer()) {
      Answer again = api.post("deliveries/again", "{\"channel\":\"mail\"}");
      assertThat(again.json().path("count").asInt()).as(again.body()).isEqualTo(2);
      server.expect(ada.address(), 2);
      await().atMost(LONG).until(() -> deliveries("delivered").size() == 2);
      assertThat(server.mails(ada.address())).hasSize(2);
    }
  }

  /** Somebody of another workspace. */
  private record Tenantless(Tenant other) {
    boolean sees(String delivery) {
      Answer answer = other.administrator().get("deliveries/" + delivery);
      assertThat(answer.status()).isIn(200, 404);
      assertThat(other.administrator().post("deliveries/%s/again".formatted(delivery)).status())
          .isEqualTo(404);
      return answer.status() == 200;
    }
  }

  @Test
  void whatAServerTookAndDidNotNoteIsSentAgainUnderTheSameId() {
    Addressee ada = Addressee.add(api).allowing(hook);
    try (MailServer server = new MailServer()) {
      mail(ada, "Twice", "text");
      server.expect(ada.address(), 1);
      JsonNode sent = delivery("delivered");
      // As the rows are if the server dies between sending and noting it.
      Store.change(
          "update delivery set state = 'SENDING', answer = null, settled_at = null,"
              + " lease_until = dateadd('second', -1, current_timestamp) where id = ?",
          UUID.fromString(sent.path("id").asText()));
      Store.change(
          "update hook_action set status = 'QUEUED', settled_at = null where id = ?",
          UUID.fromString(sent.path("action").asText()));

      List<String> ids =
          server.expect(ada.address(), 2).stream().map(Letter::of).map(Letter::id).toList();
      assertThat(ids).hasSize(2);
      assertThat(ids.stream().distinct()).as("a receiver knows it again").hasSize(1);
      await().atMost(LONG).until(() -> deliveries("sending").isEmpty());
      assertThat(delivery("delivered").path("attempts").asInt()).isEqualTo(2);
    }
  }

  @Test
  void whatAServerTookAndDidNotSendIsSentOnceItsLeaseIsOver() {
    Addressee ada = Addressee.add(api).allowing(hook);
    mail(ada, "Left behind", "text");
    UUID id = deferred();
    Store.change(
        "update delivery set state = 'SENDING',"
            + " lease_until = dateadd('second', 5, current_timestamp) where id = ?",
        id);
    try (MailServer server = new MailServer()) {
      severalSweepsGoBy();
      assertThat(server.mails(ada.address())).as("somebody else holds the lease").isEmpty();
      server.expect(ada.address(), 1);
      delivery("delivered");
      assertThat(server.mails(ada.address())).hasSize(1);
    }
  }

  @Test
  void lookingAtALinkChangesNothingAndAPostStopsTheMails() throws Exception {
    Addressee ada = Addressee.add(api).allowing(hook);
    try (MailServer server = new MailServer()) {
      mail(ada, "Stop me", "text");
      Letter letter = Letter.of(server.expect(ada.address(), 1).getFirst());
      delivery("delivered");
      List<List<String>> before = ada.stored();
      assertThat(letter.links()).hasSizeGreaterThanOrEqualTo(2);
      for (String link : letter.links()) {
        for (String method : List.of("GET", "HEAD")) {
          HttpResponse<String> seen = send(method, link);
          assertThat(seen.statusCode()).as(method + " " + link).isIn(200, 303);
          assertThat(ada.stored()).as(method + " " + link).isEqualTo(before);
        }
      }
      assertThat(send("GET", Api.BASE + letter.stop()).body())
          .contains("Stop them", hook, PURPOSE, "method=\"post\"");

      assertThat(oneClick(letter.stop()).statusCode()).isEqualTo(200);
      assertThat(ada.mutes()).containsExactly("%s EMAIL %s".formatted(hook, PURPOSE));
      assertThat(oneClick(letter.stop()).body()).contains("Done");
      assertThat(ada.mutes()).as("once more changes nothing").hasSize(1);
      assertThat(
              Store.column(
                  "select detail from audit_entry where action = 'mute.made' and actor_name = ?",
                  ada.person().name()))
          .singleElement(InstanceOfAssertFactories.STRING)
          .contains("\"by\":\"mail\"");

      mail(ada, "Too late", "text");
      severalSweepsGoBy();
      assertThat(server.mails(ada.address())).hasSize(1);
    }
  }

  @Test
  void nobodyCanMakeALinkOfTheirOwn() throws Exception {
    Addressee ada = Addressee.add(api).allowing(hook);
    try (MailServer server = new MailServer()) {
      mail(ada, "Stop me", "text");
      String stop = Letter.of(server.expect(ada.address(), 1).getFirst()).stop();
      for (String forged :
          List.of(
              "/unsubscribe",
              "/unsubscribe?t=",
              stop.substring(0, stop.length() - 2) + "xx",
              stop.replace("?t=", "?t=x"),
              "/unsubscribe?t=%3Cscript%3Ealert(1)%3C/script%3E.x")) {
        assertThat(send("GET", Api.BASE + forged).statusCode()).as(forged).isEqualTo(404);
        HttpResponse<String> refused = oneClick(forged);
        assertThat(refused.statusCode()).as(forged).isEqualTo(404);
        assertThat(refused.body()).doesNotContain("<script>alert");
      }
      assertThat(ada.mutes()).isEmpty();
    }
  }

  @Test
  void waitingRequestsAreToldOnceAnHourUnlessThePersonSaysNo() throws Exception {
    Addressee ada = Addressee.add(api);
    try (MailServer server = new MailServer()) {
      mail(ada, "A secret offer", "Buy <now>");
      mail(ada, "Another offer", "Buy again");
      Letter letter = Letter.of(server.expect(ada.address(), 1).getFirst());

      assertThat(letter.subject()).isEqualTo("Requests wait for your answer in " + tenant.name());
      assertThat(letter.plain())
          .containsPattern(hook + ": [12]\n")
          .contains(Api.BASE + "/inbox.xhtml")
          .doesNotContain("offer", "Buy", PURPOSE);
      mail(ada, "A third offer", "Buy more");
      severalSweepsGoBy();
      assertThat(server.mails(ada.address())).as("not twice within an hour").hasSize(1);

      aPauseGoesBy(ada);
      Letter second = Letter.of(server.expect(ada.address(), 2).getLast());
      assertThat(second.plain()).contains(hook + ": 3\n");
      assertThat(oneClick(second.stop()).body()).contains("which tell that requests wait");
      mail(ada, "A fourth offer", "Buy");
      aPauseGoesBy(ada);
      severalSweepsGoBy();
      assertThat(server.mails(ada.address())).hasSize(2);
      assertThat(ada.mutes()).as("the offers themselves still wait").isEmpty();
    }
  }

  /** The server under test looks twice a second for what it has to send. */
  private static void severalSweepsGoBy() {
    await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
  }

  private static void aPauseGoesBy(Addressee to) {
    Store.change(
        "update request_letter set told_at = dateadd('minute', -61, told_at) where person = ?",
        UUID.fromString(to.person().id()));
  }

  @Test
  void operatorsSeeThatAMailWasSentAndAdministratorsWhatWasInIt() {
    Addressee ada = Addressee.add(api).allowing(hook);
    mail(ada, "Between us", "What only she may know");
    UUID id = deferred();
    Answer byOperator = api.withKeyOf(Role.OPERATOR).get("deliveries/" + id);
    assertThat(byOperator.json().path("target").asText()).isEqualTo(ada.person().name());
    assertThat(byOperator.body()).doesNotContain("Between us", "may know", ada.address());
    Answer byAdministrator = api.get("deliveries/" + id);
    assertThat(byAdministrator.json().path("title").asText()).isEqualTo("Between us");
    assertThat(byAdministrator.json().path("body").asText())
        .contains("What only she may know")
        .as("nobody else can stop her mails")
        .doesNotContain("/unsubscribe");
    assertThat(byAdministrator.body()).doesNotContain(ada.address());
  }

  private static HttpResponse<String> send(String method, String address) throws Exception {
    return BROWSER.send(
        HttpRequest.newBuilder(URI.create(address)).method(method, BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }

  /** What a mail program does when its reader wants no more (RFC 8058). */
  private static HttpResponse<String> oneClick(String path) throws Exception {
    return BROWSER.send(
        HttpRequest.newBuilder(URI.create(Api.BASE + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
            .build(),
        BodyHandlers.ofString());
  }
}
