package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.hookwarden.platform.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The way into the console and out of it. */
@RunAsClient
class ConsoleAccessE2E extends Application {
  private final Api administrator = Api.administrator();

  @Test
  void firstPasswordHasToBeChangedBeforeAnythingElse() {
    Person person = Person.add(administrator, Role.AUTHOR);
    try (Console console = Chromium.visitor()) {
      console.open("/hooks.xhtml");
      assertThat(console.path()).isEqualTo("/login.xhtml");
      assertThat(console.cookie()).as("nobody has a session yet").isEmpty();

      console.logIn(person.name(), person.password());
      assertThat(console.path()).isEqualTo("/password.xhtml");
      String before = console.cookie().orElseThrow().value;
      console.open("/hooks.xhtml");
      assertThat(console.path()).as("nothing else is open yet").isEqualTo("/password.xhtml");

      console.changePassword(person.password(), "too short");
      assertThat(console.notices()).contains("at least 12 characters");
      console.changePassword("not the present one", Person.OWN_PASSWORD);
      assertThat(console.notices()).contains("not right");
      console.changePassword(person.password(), Person.OWN_PASSWORD);
      assertThat(console.heading()).isEqualTo("Dashboard");
      assertThat(console.cookie().orElseThrow().value)
          .as("the session has a new id")
          .isNotEqualTo(before);

      console.logOut();
      assertThat(console.path()).isEqualTo("/login.xhtml");
      console.logIn(person.name(), person.password());
      assertThat(console.notices()).contains("not right");
      console.logIn(person.name().toUpperCase(java.util.Locale.ROOT), Person.OWN_PASSWORD);
      assertThat(console.path()).isEqualTo("/index.xhtml");
    }
  }

  @Test
  void logInLeadsToThePageThatWasWanted() {
    Person person = Person.add(administrator, Role.OPERATOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      console.logOut();
      console.open("/runs.xhtml?outcome=ok");
      console.logIn(person.name(), Person.OWN_PASSWORD);
      assertThat(console.path()).isEqualTo("/runs.xhtml");
    }
  }

  @Test
  void guessingIsSlowedDownForNamesThatExistAndForOthers() {
    Person person = Person.add(administrator, Role.MEMBER);
    try (Console console = Chromium.visitor()) {
      for (String name : new String[] {person.name(), Author.unique("nobody")}) {
        for (int i = 0; i < 5; i++) {
          console.logIn(name, "guess number " + i);
          assertThat(console.notices()).contains("not right");
        }
        console.logIn(name, person.password());
        assertThat(console.notices()).contains("Too many failed attempts", "seconds");
      }
      administrator.post("people/" + person.id() + "/password");
    }
  }

  @Test
  void sessionEndsWithThePasswordTheMembershipAndTheLogOut() {
    Person person = Person.add(administrator, Role.OPERATOR);
    try (Console console = Chromium.visitor();
        Console thief = Chromium.visitor()) {
      person.arrive(console);
      Cookie stolen = console.cookie().orElseThrow();
      thief.takeCookie(stolen);
      thief.open("/hooks.xhtml");
      assertThat(thief.heading()).isEqualTo("Hooks");

      console.logOut();
      thief.open("/hooks.xhtml");
      assertThat(thief.path())
          .as("a copied cookie ends with the log-out")
          .isEqualTo("/login.xhtml");

      console.logIn(person.name(), Person.OWN_PASSWORD);
      assertThat(administrator.delete("people/" + person.id()).status()).isEqualTo(204);
      console.open("/hooks.xhtml");
      assertThat(console.path()).as("no member any more").isEqualTo("/login.xhtml");
    }
  }

  @Test
  void roleHoldsFromTheNextClick() {
    Person person = Person.add(administrator, Role.OPERATOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      assertThat(console.open("/runs.xhtml").status()).isEqualTo(200);
      assertThat(console.open("/people.xhtml").status()).isEqualTo(403);

      administrator.send("PUT", "people/" + person.id() + "/role", "{\"role\":\"member\"}");
      assertThat(console.open("/runs.xhtml").status()).isEqualTo(403);
      assertThat(console.heading()).isEqualTo("You may not see this");
    }
  }

  @Test
  void browsersAreToldWhatOurPagesNeverDo() {
    try (Console console = Chromium.visitor()) {
      Response answer = console.open("/login.xhtml");
      assertThat(String.join(" ", answer.headerValues("content-security-policy")))
          .contains("script-src 'self' 'nonce-", "frame-ancestors 'none'", "form-action 'self'")
          .doesNotContain("unsafe-eval");
      assertThat(answer.headerValue("x-frame-options")).isEqualTo("DENY");
      assertThat(answer.headerValue("x-content-type-options")).isEqualTo("nosniff");
      assertThat(answer.headerValue("cache-control")).contains("no-store");
      Person.add(administrator, Role.MEMBER).arrive(console);
      Cookie cookie = console.cookie().orElseThrow();
      assertThat(cookie.httpOnly).isTrue();
      assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
    }
  }

  @Test
  void requestOfAnotherSiteIsRefused() throws Exception {
    for (String[] header :
        new String[][] {{"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://evil.example"}}) {
      HttpRequest forged =
          HttpRequest.newBuilder(URI.create(Api.BASE + "/login.xhtml"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header(header[0], header[1])
              .POST(HttpRequest.BodyPublishers.ofString("door%3Aname=x"))
              .build();
      assertThat(
              HttpClient.newHttpClient()
                  .send(forged, HttpResponse.BodyHandlers.discarding())
                  .statusCode())
          .as(header[0])
          .isEqualTo(403);
    }
  }

  @Test
  void whoIsAddedElsewhereIsThereOnlyOnceTheyGo() {
    Person person = Person.add(administrator, Role.MEMBER);
    Tenant other = Tenant.create();
    String entered =
        "select count(m.entered_at) from membership m join workspace w on w.id = m.workspace"
            + " where w.name = ? and cast(m.account as varchar) = ?";
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      other
          .administrator()
          .post("people", "{\"name\":\"%s\",\"role\":\"member\"}".formatted(person.name()));
      console.open("/index.xhtml");
      assertThat(Store.column(entered, other.name(), person.id())).containsExactly("0");
      console.enter(other.name());
      assertThat(console.page().locator(".hw-drop summary").allInnerTexts())
          .anyMatch(text -> text.contains(other.name()));
      assertThat(Store.column(entered, other.name(), person.id())).containsExactly("1");
    }
  }

  @Test
  void administratorAddsPeopleAndMakesKeys() {
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor();
        Console newcomer = Chromium.visitor()) {
      person.arrive(console);
      String name = Author.unique("ada");
      console.open("/people.xhtml");
      console.add(name, "AUTHOR");
      assertThat(console.notices()).contains(name + " is a member now");
      new Person("", name, console.secret()).arrive(newcomer);
      console.changeMember(name, "operator");
      assertThat(console.notices()).contains(name + " is operator now");
      console.changeMember(name, "Remove from workspace");
      newcomer.open("/hooks.xhtml");
      assertThat(newcomer.path()).isEqualTo("/login.xhtml");

      console.add("<script>alert(1)</script>", "AUTHOR");
      assertThat(console.notices()).contains("Name: 1 to 63");
      assertThat(console.text()).as("the members are still there").contains(person.name());

      console.open("/keys.xhtml");
      String key = "<b>bold</b> \u202e" + Author.unique("key");
      console.makeKey(key, "CLIENT");
      Api made = new Api(console.secret());
      assertThat(made.get("me").json().at("/key/role").asText()).isEqualTo("client");
      assertThat(console.text()).contains("<b>bold</b>");
      console.revokeKey(key);
      assertThat(made.get("me").status()).isEqualTo(401);
    }
  }
}
