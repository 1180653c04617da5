package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.platform.Role;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The pages of the audit log. */
@RunAsClient
class ConsoleAuditE2E extends Application {
  private final Api administrator = Tenant.create().administrator();

  @Test
  void reviewerReadsVerifiesAndSeesWhatWasForged() {
    Person person = Person.add(administrator, Role.REVIEWER);
    administrator.withKeyOf(Role.AUTHOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      assertThat(console.text()).contains("Sealed entries");
      console.open("/audit.xhtml");
      assertThat(console.text()).contains("key.created", "member.added", "person.logged-in");
      console.press("Verify the log");
      console.awaitText("sound");
      look(console, "audit-1440x900");

      console.open("/audit.xhtml?action=key.created");
      assertThat(console.text()).doesNotContain("member.added");
      String entry =
          administrator.get("audit?action=key.created").json().at("/items/0/id").asText();
      console.open("/auditentry.xhtml?id=" + entry);
      console.awaitText("that were signed");
      assertThat(console.text()).contains("\"action\":\"key.created\"", "hookwarden/audit/");
      look(console, "auditentry-1440x900");

      Tampering.by(
          "update audit_entry set actor_name = 'mallory' where id = ?", UUID.fromString(entry));
      console.open("/audit.xhtml");
      console.press("Verify the log");
      console.awaitText("The log is not what was signed");
      assertThat(console.text()).contains("was changed", entry);
      look(console, "audit-broken-1440x900");
    }
  }

  @Test
  void endOfAVerificationBeginsNoOther() {
    Tenant tenant = Tenant.create();
    Person person = Person.add(tenant.administrator(), Role.REVIEWER);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      console.open("/audit.xhtml");
      UUID running = new UUID(1, Long.MIN_VALUE);
      Store.change(
          "insert into audit_verification (id, workspace, requested_by, state, first_entry,"
              + " tree_size, checked, started_at, seen_at, lock_version) select ?, id, 'another',"
              + " 'RUNNING', 0, 1, 0, now(), now(), 0 from workspace where name = ?",
          running,
          tenant.name());
      console.press("Verify the log");
      console.awaitText("Verifying");
      assertThat(console.notices()).contains("A verification is running already.");
      Store.change("update audit_verification set state = 'SOUND' where id = ?", running);
      console.awaitText("sound");
      assertThat(tenant.administrator().get("audit/verifications").json().path("items")).hasSize(1);
    }
  }

  @Test
  void pagesFitOnASmallScreenAndInTheDark() {
    Person person = Person.add(administrator, Role.OPERATOR);
    try (Console console = Chromium.visitor(390, 844, true)) {
      person.arrive(console);
      console.open("/audit.xhtml");
      look(console, "audit-390x844-dark");
      String entry = administrator.get("audit").json().at("/items/0/id").asText();
      console.open("/auditentry.xhtml?id=" + entry);
      look(console, "auditentry-390x844-dark");
    }
  }

  @Test
  void authorDoesNotSeeIt() {
    Person person = Person.add(administrator, Role.AUTHOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      assertThat(console.text()).doesNotContain("Audit log");
      assertThat(console.open("/audit.xhtml").status()).isEqualTo(403);
      assertThat(console.open("/audit-export?format=csv").status()).isEqualTo(403);
    }
  }

  private static void look(Console console, String name) {
    console.screenshot(name);
    assertThat(console.overflowPixels()).as(name).isZero();
    assertThat(console.seriousFindings()).as(name).isEmpty();
  }
}
