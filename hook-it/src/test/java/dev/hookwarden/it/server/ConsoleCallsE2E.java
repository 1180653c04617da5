package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.hookwarden.platform.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/**
 * An administrator registers a destination; two reviewers read what a hook wants to tell it, and
 * allow it once, for good, and not any more.
 */
@RunAsClient
class ConsoleCallsE2E extends Application {
  private static final String TOKEN = "Bearer sk-live-99887766";

  private final Tenant tenant = Tenant.create();
  private final Api api = tenant.administrator();
  private final Author author = new Author(api);

  private String caller() {
    return author.invocable("api.call('crm', event.data);", "call:crm");
  }

  private void call(String hook, String request) {
    assertThat(author.invoke(hook, request).status()).isEqualTo(200);
  }

  private static void fine(Console console, String picture) {
    console.screenshot(picture);
    assertThat(console.overflowPixels()).as(picture).isZero();
    assertThat(console.seriousFindings()).as(picture).isEmpty();
    assertThat(console.complaints()).as(picture).isEmpty();
  }

  @Test
  void destinationIsRegisteredAndCallsAreApproved() {
    Person administrator = Person.add(api, Role.ADMINISTRATOR);
    Person reviewer = Person.add(api, Role.REVIEWER);
    Person other = Person.add(api, Role.REVIEWER);
    try (Console console = Chromium.visitor()) {
      administrator.arrive(console);
      register(console);
      change(console);
    }
    String hook = caller();
    call(hook, "{\"path\":\"/orders/1\",\"body\":{\"total\":10}}");
    try (Console console = Chromium.visitor(390, 844, true)) {
      reviewer.arrive(console);
      assertThat(console.page().locator("#count-call").textContent()).isEqualTo("1");
      approveOnce(console, hook);
    }
    call(hook, "{\"path\":\"/orders/2\",\"body\":{\"total\":20}}");
    try (Console console = Chromium.visitor()) {
      other.arrive(console);
      approveForGood(console, hook);
      call(hook, "{\"path\":\"/orders/3\"}");
      console.open("/calls.xhtml");
      assertThat(console.text()).contains("No call waits for a decision");
      withdraw(console);
      call(hook, "{\"path\":\"/orders/4\"}");
      call(hook, "{\"path\":\"/orders/5\"}");
      refuseSeveral(console);
    }
    twoForASensitiveOne(hook, reviewer, other);
  }

  private static void register(Console console) {
    console.open("/destinations.xhtml");
    assertThat(console.text()).contains("No destination yet");
    Page page = console.page();
    page.fill("#register\\:name", "crm");
    page.fill("#register\\:url", "http://crm.invalid/hooks");
    page.fill("#register\\:headers", "authorization: " + TOKEN);
    console.press("Register");
    assertThat(console.notices()).contains("http is for private addresses only");
    page.fill("#register\\:url", "https://crm.invalid/hooks");
    console.press("Register");
    assertThat(console.secret()).startsWith("whsec_");
    assertThat(page.content()).doesNotContain("sk-live");
    fine(console, "destination-registered");
  }

  private static void change(Console console) {
    Page page = console.page();
    console.follow("crm");
    assertThat(page.inputValue("#change\\:headers")).isEqualTo("authorization");
    assertThat(page.content()).doesNotContain("sk-live", "whsec_");
    page.fill("#change\\:methods", "post put");
    console.press("Save");
    assertThat(console.notices()).contains("is saved");
    assertThat(console.text()).contains("POST PUT");
    page.fill("#change\\:url", "https://elsewhere.invalid");
    console.press("Save");
    assertThat(console.notices()).contains("moves to another server");
    assertThat(page.inputValue("#change\\:url")).contains("elsewhere");
    console.press("Make a new one");
    assertThat(console.secret()).startsWith("whsec_");
    fine(console, "destination-changed");
  }

  private static void approveOnce(Console console, String hook) {
    console.open("/calls.xhtml");
    fine(console, "calls-390x844-dark");
    console.follow("POST crm");
    assertThat(console.text())
        .contains(
            "POST https://crm.invalid/hooks/orders/1",
            "authorization: (kept by the server)",
            "\"total\" : 10",
            hook + " version 1",
            "This is the first call");
    assertThat(console.page().content()).doesNotContain("sk-live");
    fine(console, "call-390x844-dark");
    console.press("Approve");
    assertThat(console.refusals()).contains("1 to 2,000 characters");
    console.page().fill("#why", "it is read");
    console.press("Approve");
    assertThat(console.notices()).contains("The call is approved");
    assertThat(console.text()).contains("Nobody has to decide about this call now");
  }

  private static void approveForGood(Console console, String hook) {
    console.open("/calls.xhtml");
    console.follow("POST crm");
    assertThat(console.text()).contains("last one that was allowed", "\"total\" : 20");
    assertThat(console.page().locator(".hw-line-gone").allInnerTexts().toString())
        .contains("/orders/1");
    assertThat(console.page().locator(".hw-line-come").allInnerTexts().toString())
        .contains("/orders/2");
    fine(console, "call-1440x900");
    console.page().fill("#why", "it tells totals only");
    console.page().check("#always");
    console.press("Approve");
    assertThat(console.notices()).contains("The call is approved");
  }

  private static void withdraw(Console console) {
    console.open("/callapprovals.xhtml");
    assertThat(console.text()).contains("POST crm", "it tells totals only");
    fine(console, "standing-approvals");
    console.page().fill("#why", "enough of it");
    console.touch(console.page().locator("button[name=withdraw]"));
    assertThat(console.notices()).contains("is withdrawn");
    assertThat(console.text()).contains("No standing approval yet");
  }

  private static void refuseSeveral(Console console) {
    console.open("/calls.xhtml");
    console.page().fill("#why", "not now");
    console.press("Refuse");
    assertThat(console.notices()).contains("Tick the calls");
    console.page().locator("input[name=call]").all().forEach(box -> box.check());
    console.page().fill("#why", "not now");
    console.press("Refuse");
    assertThat(console.notices()).contains("2 calls are refused");
    assertThat(console.text()).contains("No call waits for a decision");
  }

  private void twoForASensitiveOne(String hook, Person one, Person two) {
    String text =
        "{\"url\":\"https://crm.invalid/hooks\",\"methods\":[\"POST\"],\"sensitive\":true}";
    assertThat(api.send("PUT", "destinations/crm", text).status()).isEqualTo(200);
    call(hook, "{\"path\":\"/orders/6\"}");
    try (Console console = Chromium.visitor()) {
      console.logIn(one.name(), Person.OWN_PASSWORD);
      console.open("/calls.xhtml");
      console.follow("POST crm");
      assertThat(console.text()).contains("two people have to approve");
      console.page().fill("#why", "first");
      console.press("Approve");
      assertThat(console.notices()).contains("Somebody else has to approve it too");
      console.page().fill("#why", "again");
      console.press("Approve");
      assertThat(console.refusals()).contains("needs another");
    }
    try (Console console = Chromium.visitor()) {
      console.logIn(two.name(), Person.OWN_PASSWORD);
      console.open("/calls.xhtml");
      console.follow("POST crm");
      assertThat(console.text()).contains(one.name() + " has approved it once");
      console.page().fill("#why", "second");
      console.press("Approve");
      assertThat(console.notices()).contains("The call is approved");
      assertThat(console.complaints()).isEmpty();
    }
  }
}
