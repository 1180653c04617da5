package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import dev.hookwarden.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What a member sees and says of what hooks want to do to them, on a phone and on a desk. */
@RunAsClient
class ConsoleInboxE2E extends Application {
  private static final double THUMB_PIXELS = 40;

  private final Instant begin = Instant.now();
  private final Tenant tenant = Tenant.busy();
  private final Api administrator = tenant.administrator();
  private final Author author = new Author(administrator);
  private final Person member = Person.add(administrator, Role.MEMBER);
  private final String stream = Author.unique("orders");
  private final String hook = Author.unique("orders");

  private void activate() {
    author.activate(
        hook,
        "javascript",
        """
        export default function (event, api) {
          for (let i = 0; i < (event.data.n ?? 1); i++) {
            api.notify("%1$s", {
              title: event.data.title, body: "Look & <i>see</i>.", purpose: "order-updates" });
          }
          if (event.data.mail) {
            api.email("%1$s", {
              subject: event.data.mail, text: "As in the mail.", purpose: "order-mails" });
          }
        }
        """
            .formatted(member.name()),
        Author.manifest(Author.after(stream), "notify", "email"));
  }

  private void event(String title, int n) {
    send("{\"title\":\"%s\",\"n\":%d}".formatted(title, n));
  }

  private void send(String data) {
    Api.Answer sent = administrator.post("streams/" + stream + "/events", data);
    assertThat(sent.status()).as(sent.body()).isEqualTo(200);
  }

  private List<String> told(Console console) {
    console.open("/notifications.xhtml");
    return console.page().locator("#notifications h2 bdi").allInnerTexts();
  }

  @Test
  void memberAllowsMutesAndWithdrawsOnAPhoneAndTheLogTellsIt() {
    allowsMutesAndWithdraws(360, 740);
  }

  @Test
  void memberAllowsMutesAndWithdrawsAtADeskAndTheLogTellsIt() {
    allowsMutesAndWithdraws(1440, 900);
  }

  private void allowsMutesAndWithdraws(int width, int height) {
    activate();
    event("Order 1", 1);
    try (Console console = Chromium.visitor(width, height, false)) {
      member.arrive(console);
      assertThat(console.text()).contains("your inbox");
      assertThat(console.page().locator(".hw-nav a").allInnerTexts())
          .extracting(text -> text.replaceAll("[^A-Za-z ]", "").strip())
          .containsExactly("Inbox", "Notifications", "Preferences");

      console.open("/inbox.xhtml");
      look(console, "inbox", width);
      assertThat(console.page().locator("#count-mine").innerText()).isEqualTo("1");
      assertThat(console.text())
          .contains(hook + " wants to notify you", "Order 1", "Look & <i>see</i>.")
          .contains("order-updates", "version 1", "approved by", "dev.hookwarden.json");
      assertThumbs(console, width);
      console.press("Allow always");
      assertThat(console.notices()).contains("1 sent");
      assertThat(console.text()).contains("Nothing waits for your answer");

      event("Order 2", 1);
      assertThat(told(console)).as("without asking").containsExactly("Order 2", "Order 1");
      look(console, "notifications", width);

      mute(console);
      event("Order 3", 1);
      assertThat(told(console)).as("muted").hasSize(2);

      console.open("/preferences.xhtml");
      look(console, "preferences", width);
      assertThat(console.text()).contains("muted", "always");
      console.touch(console.page().locator("button[name=withdraw]"));
      assertThat(console.notices()).contains("Withdrawn");
      console.touch(console.page().locator("button[name=lift]"));
      assertThat(console.notices()).contains("Lifted");
      event("Order 4", 1);
      assertThat(told(console)).hasSize(2);
      console.open("/inbox.xhtml");
      assertThat(console.text()).as("it asks again").contains("Order 4");
      assertThat(console.complaints()).isEmpty();
    }
    assertThat(story())
        .contains("action.allowed")
        .containsSubsequence(
            "actions.decided",
            "consent.granted",
            "actions.decided",
            "mute.made",
            "actions.decided",
            "consent.withdrawn",
            "mute.lifted",
            "actions.decided");
  }

  private void mute(Console console) {
    console.open("/preferences.xhtml");
    console.page().fill("#mute-hook", hook);
    console.touch(console.page().locator("#muting button[name=mute]"));
    assertThat(console.notices()).contains("Muted");
  }

  private List<String> story() {
    return Store.column(
        "select e.action from audit_entry e join workspace w on w.id = e.workspace"
            + " where w.name = ? and e.written_at >= cast(? as timestamp with time zone)"
            + " order by e.id",
        tenant.name(),
        begin.toString());
  }

  @Test
  void requestsAreDeclinedReportedAndAnsweredTogetherOnAPhone() {
    declinesAndReports(360, 740);
  }

  @Test
  void requestsAreDeclinedReportedAndAnsweredTogetherAtADesk() {
    declinesAndReports(1440, 900);
  }

  private void declinesAndReports(int width, int height) {
    activate();
    event("Many", 4);
    try (Console console = Chromium.visitor(width, height, true)) {
      member.arrive(console);
      console.open("/inbox.xhtml");
      console.press("Not now");
      assertThat(console.notices()).contains("1 not sent");
      console.page().locator("input[name=chosen]").first().check();
      console.press("Decline the chosen");
      assertThat(console.notices()).contains("1 not sent");
      console.touch(console.page().locator("#groups a").first());
      console.press("Decline all that wait");
      assertThat(console.notices()).contains("2 not sent");

      event("Report me", 2);
      console.open("/inbox.xhtml");
      console.follow("Mute, report, or allow until a day");
      look(console, "request", width);
      console.press("Mute");
      assertThat(console.notices()).contains("Choose what to mute");
      console.press("Report");
      assertThat(console.notices()).contains("1 to 400");
      console.page().fill("#words", "It is a lie.");
      console.press("Report");
      assertThat(console.notices()).contains("2 not sent");
      assertThat(console.text()).contains("reported it as abuse");
      event("Silence", 1);
      console.open("/inbox.xhtml");
      assertThat(console.text()).contains("Nothing waits");
      assertThat(console.complaints()).isEmpty();
    }
    assertThat(Reviewer.of(administrator).first().get(Reviewer.path(hook, 1)).body())
        .contains("It is a lie.");
  }

  @Test
  void mailIsAllowedArrivesAndEndsOnAPhone() {
    mailIsAllowedArrivesAndEnds(360, 740);
  }

  @Test
  void mailIsAllowedArrivesAndEndsAtADesk() {
    mailIsAllowedArrivesAndEnds(1440, 900);
  }

  private void mailIsAllowedArrivesAndEnds(int width, int height) {
    activate();
    String address = Member.addressOf(member);
    send("{\"n\":0,\"mail\":\"Your order\"}");
    try (MailServer server = new MailServer();
        Console console = Chromium.visitor(width, height, false)) {
      member.arrive(console);
      console.open("/inbox.xhtml");
      assertThat(console.text())
          .contains("wants to send you a mail", "Your order", "As in the mail.")
          .contains("can't be taken back");
      assertThat(mails()).as("nothing before the answer").isEmpty();
      console.press("Allow always");
      assertThat(console.notices()).contains("1 sent");
      assertThat(arrived(server, address, "Your order").plain()).startsWith("As in the mail.");

      send("{\"n\":0,\"mail\":\"Your next order\"}");
      arrived(server, address, "Your next order");
      console.open("/inbox.xhtml");
      assertThat(console.text()).as("without asking").contains("Nothing waits");

      mute(console);
      send("{\"n\":0,\"mail\":\"Muted\"}");
      assertThat(mails()).as("muted").hasSize(2);

      console.open("/preferences.xhtml");
      console.touch(console.page().locator("button[name=withdraw]"));
      assertThat(console.notices()).contains("Withdrawn");
      console.touch(console.page().locator("button[name=lift]"));
      send("{\"n\":0,\"mail\":\"One more\"}");
      assertThat(mails()).as("it asks again").hasSize(2);
      assertThat(subjects(server, address)).doesNotContain("Muted", "One more");
      assertThat(console.complaints()).isEmpty();
    }
    assertThat(story())
        .contains("action.allowed")
        .containsSubsequence(
            "actions.decided",
            "consent.granted",
            "mail.sent",
            "actions.decided",
            "mail.sent",
            "mute.made",
            "actions.decided",
            "consent.withdrawn",
            "mute.lifted",
            "actions.decided");
  }

  private static Letter arrived(MailServer server, String address, String subject) {
    await().atMost(Duration.ofSeconds(30)).until(() -> subjects(server, address).contains(subject));
    return server.mails(address).stream()
        .map(Letter::of)
        .filter(letter -> letter.subject().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> subjects(MailServer server, String address) {
    return server.mails(address).stream().map(mail -> Letter.of(mail).subject()).toList();
  }

  private List<String> mails() {
    return Store.column(
        "select content from delivery where channel = 'MAIL' and person = cast(? as uuid)"
            + " and action is not null",
        member.id());
  }

  @Test
  void keyOfOnesOwnIsMadeAndRevokedInThePreferences() {
    try (Console console = Chromium.visitor(360, 740, false)) {
      member.arrive(console);
      console.open("/preferences.xhtml");
      console.page().fill("#key-name", "my phone");
      console.press("Make key");
      Api phone = new Api(console.secret());
      assertThat(phone.get("inbox").status()).isEqualTo(200);
      assertThat(phone.get("hooks").status()).isEqualTo(403);
      assertThat(console.overflowPixels()).isZero();
      assertThat(console.seriousFindings()).isEmpty();
      console.touch(console.page().locator("button[name=revoke]"));
      assertThat(phone.get("inbox").status()).isEqualTo(401);
    }
  }

  @Test
  void openPageLearnsWhatWaits() {
    activate();
    try (Console console = Chromium.visitor()) {
      member.arrive(console);
      console.takeClock();
      console.open("/notifications.xhtml");
      event("Now", 1);
      console.passTime();
      console
          .page()
          .locator("#count-mine:text-is('1')")
          .waitFor(new Locator.WaitForOptions().setTimeout(30_000));
      assertThat(console.page().locator("#count-inbox").innerText()).isEqualTo("1");
    }
  }

  @Test
  void othersSeeNumbersOnly() {
    activate();
    event("Secret", 1);
    Person boss = Person.add(administrator, Role.ADMINISTRATOR);
    String id = administrator.get("actions").json().at("/items/0/id").asText();
    try (Console console = Chromium.visitor()) {
      boss.arrive(console);
      console.open("/inbox.xhtml");
      assertThat(console.text()).doesNotContain("Secret");
      assertThat(console.open("/request.xhtml?id=" + id).status()).isEqualTo(404);
      console.open("/consents.xhtml");
      assertThat(console.text()).contains(hook).doesNotContain(member.name(), "Secret");
    }
    try (Console console = Chromium.visitor()) {
      console.logIn(member.name(), member.password());
      console.changePassword(member.password(), Person.OWN_PASSWORD);
      assertThat(console.open("/consents.xhtml").status()).isEqualTo(403);
    }
  }

  private static void assertThumbs(Console console, int width) {
    if (width < 400) {
      for (Locator button : console.page().locator(".hw-request .hw-answers button").all()) {
        assertThat(button.boundingBox().height).isGreaterThanOrEqualTo(THUMB_PIXELS);
      }
    }
  }

  private static void look(Console console, String name, int width) {
    console.screenshot("member-" + name + "-" + width);
    assertThat(console.overflowPixels()).as("horizontal scroll: " + name).isZero();
    assertThat(console.seriousFindings()).as("accessibility: " + name).isEmpty();
  }
}
