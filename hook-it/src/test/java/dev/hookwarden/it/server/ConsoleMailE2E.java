package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.hookwarden.platform.Role;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** How a person gets mail, and an operator looks after what did not arrive. */
@RunAsClient
class ConsoleMailE2E extends Application {
  private static final String PAGE = "/mailaddress.xhtml";

  private final Tenant tenant = Tenant.create();
  private final Api administrator = tenant.administrator();

  @Test
  void addressCountsOnceItsOwnerHasTouchedTheButton() {
    Person person = Person.add(administrator, Role.MEMBER);
    String address = person.name() + "@people.example";
    try (MailServer server = new MailServer();
        Console console = Chromium.visitor(360, 740, false)) {
      person.arrive(console);
      console.open(PAGE);
      assertThat(console.text()).contains("no address yet");
      want(console, "not an address");
      assertThat(console.notices()).contains("mail address");
      want(console, address);
      assertThat(console.notices()).contains("A code is on its way");

      Letter letter = Letter.of(server.expect(address, 1).getFirst());
      assertThat(letter.subject()).isEqualTo("Confirm your mail address");
      assertThat(letter.header("List-Unsubscribe")).isEmpty();
      String link =
          letter.links().stream().filter(found -> found.contains(PAGE)).findFirst().orElseThrow();

      console.logOut();
      console.open(link.substring(Api.BASE.length()));
      assertThat(console.path()).as("nobody is logged in").isEqualTo("/login.xhtml");
      console.logIn(person.name(), Person.OWN_PASSWORD);
      assertThat(console.path()).isEqualTo(PAGE);
      assertThat(confirmed(person)).as("looking confirms nothing").isEmpty();
      assertThat(getsMail(person)).isFalse();

      console.press("Confirm");
      assertThat(console.notices()).contains("Mail goes to " + address + " now");
      assertThat(confirmed(person)).containsExactly(address);
      assertThat(getsMail(person)).isTrue();
      assertThat(administrator.get("people/" + person.id()).body()).doesNotContain(address);
      assertThat(console.overflowPixels()).isZero();
      assertThat(console.seriousFindings()).isEmpty();

      console.press("Do not tell me that requests wait");
      assertThat(console.text()).containsPattern("Told that requests wait\\s+no");
      console.press("Remove the address");
      assertThat(confirmed(person)).isEmpty();
    }
  }

  @Test
  void codeOfSomebodyElseIsWorthNothingAndFewMailsAreSent() {
    Person ada = Person.add(administrator, Role.MEMBER);
    Person eve = Person.add(administrator, Role.OPERATOR);
    String address = ada.name() + "@people.example";
    try (MailServer server = new MailServer();
        Console hers = Chromium.visitor();
        Console theirs = Chromium.visitor()) {
      ada.arrive(hers);
      eve.arrive(theirs);
      hers.open(PAGE);
      want(hers, address);
      theirs.open(PAGE);
      want(theirs, address);
      List<Letter> letters = server.expect(address, 2).stream().map(Letter::of).toList();
      String foreign =
          letters.stream()
              .filter(letter -> letter.plain().contains("logged in as " + ada.name()))
              .flatMap(letter -> letter.links().stream())
              .filter(link -> link.contains("?code="))
              .findFirst()
              .orElseThrow();
      theirs.open(foreign.substring(Api.BASE.length()));
      theirs.press("Confirm");
      assertThat(theirs.notices()).contains("not the one that was sent last");
      assertThat(confirmed(eve)).isEmpty();

      want(theirs, address);
      want(theirs, address);
      assertThat(theirs.notices()).contains("A few mails were sent already");
      theirs.open("/outbox.xhtml?state=delivered");
      theirs.touch(theirs.page().locator("main a[href^='/delivery.xhtml']").first());
      assertThat(theirs.text())
          .as("an operator can't read the codes of others")
          .contains("the system", "It is not shown")
          .doesNotContain(address, "code=");
      assertThat(theirs.overflowPixels()).isZero();
      assertThat(theirs.seriousFindings()).isEmpty();
    }
  }

  @Test
  void deadLetterIsSeenWithItsReasonAndSentAgain() {
    Author author = new Author(administrator);
    String hook =
        author.invocable(
            "api.email(event.data, { subject: 'Hi', text: 'A text for her only', purpose: 'news'"
                + " });",
            "email");
    Addressee ada = Addressee.add(administrator).allowing(hook);
    Person operator = Person.add(administrator, Role.OPERATOR);
    try (Console console = Chromium.visitor(360, 740, false)) {
      operator.arrive(console);
      try (RefusingMailServer _ = new RefusingMailServer()) {
        author.invoke(hook, "\"%s\"".formatted(ada.person().name()));
        await().until(() -> !administrator.get("deliveries").json().path("items").isEmpty());
      }
      console.open("/outbox.xhtml");
      assertThat(console.text())
          .contains("given up (1)", "550 5.1.1", ada.person().name(), hook)
          .doesNotContain(ada.address());
      assertThat(console.overflowPixels()).isZero();
      assertThat(console.seriousFindings()).isEmpty();
      console.touch(console.page().locator("main a[href^='/delivery.xhtml']").first());
      assertThat(console.text())
          .contains("given up", "It is not shown")
          .doesNotContain("A text for her only");
      assertThat(console.seriousFindings()).isEmpty();
      console.press("Discard");
      assertThat(console.notices()).contains("1 to 500 characters");
      try (MailServer server = new MailServer()) {
        console.press("Send again");
        assertThat(console.notices()).contains("sent again");
        Letter letter = Letter.of(server.expect(ada.address(), 1).getFirst());
        console.logOut();
        console.open(letter.stop());
        assertThat(console.text()).contains("You will get no more mails of the hook", hook);
        assertThat(console.overflowPixels()).isZero();
        assertThat(console.seriousFindings()).isEmpty();
        assertThat(ada.mutes()).as("looking stops nothing").isEmpty();
        console.press("Stop them");
        assertThat(console.text()).contains("Done: you get no more mails");
        assertThat(ada.mutes()).containsExactly(hook + " EMAIL news");
      }
    }
  }

  private static void want(Console console, String address) {
    console.page().fill("#want\\:address", address);
    console.page().locator("#want").evaluate("form => form.noValidate = true");
    console.press("Send the code");
  }

  private static List<String> confirmed(Person person) {
    return Store.column(
        "select mail_address from account where mail_address is not null"
            + " and cast(id as varchar) = ?",
        UUID.fromString(person.id()).toString());
  }

  private boolean getsMail(Person person) {
    return administrator.get("people/" + person.id()).json().path("hasMailAddress").asBoolean();
  }
}
