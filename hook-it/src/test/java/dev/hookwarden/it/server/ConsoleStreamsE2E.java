package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.platform.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Streams in the console. */
@RunAsClient
class ConsoleStreamsE2E extends Application {
  private final Api administrator = Tenant.create().administrator();

  private Console arrived(Role role) {
    Console console = Chromium.visitor();
    Person.add(administrator, role).arrive(console);
    return console;
  }

  @Test
  void aSchemaIsTriedBeforeItHolds() {
    administrator.post("streams/orders/events", "{\"id\":\"o-1\"}");
    administrator.post("streams/orders/events", "{\"id\":2}");
    try (Console console = arrived(Role.OPERATOR)) {
      console.open("/streams.xhtml");
      assertThat(console.text()).contains("orders", "any data", "as long as runs");
      console.follow("orders");
      console.fill("stream:schema", "{\"type\": \"strin\"}");
      console.press("Try on the last 20 events");
      assertThat(console.refusals()).contains("/type");
      console.fill("stream:schema", "{\"properties\": {\"id\": {\"type\": \"string\"}}}");
      console.press("Try on the last 20 events");
      assertThat(console.text()).contains("1 of 2 fit", "does not fit", "/id");
      assertThat(console.field("stream:schema")).contains("properties");
      assertThat(administrator.get("streams/orders/settings").json().path("revision").asInt())
          .isZero();

      console.fill("stream:retention", "91");
      console.press("Save");
      assertThat(console.refusals()).contains("from 1 to 90");
      console.fill("stream:retention", "9");
      console.press("Save");
      assertThat(console.notices()).contains("The stream is saved");
      assertThat(console.text()).contains("what fits its schema", "9 days");
      assertThat(administrator.post("streams/orders/events", "{\"id\":2}").code())
          .isEqualTo("schema-mismatch");
      assertThat(console.complaints()).isEmpty();
    }
  }

  @Test
  void sendersAreNamedAndWhatIsTypedStaysWhenSomebodyElseSaved() {
    Person sender = Person.add(administrator, Role.OPERATOR);
    try (Console console = arrived(Role.OPERATOR)) {
      console.open("/streams.xhtml");
      console.fill("open:name", "private");
      console.press("Go on");
      assertThat(console.path()).isEqualTo("/stream.xhtml");
      administrator.send("PUT", "streams/private/settings", "{\"windowSeconds\":60}");
      console.page().check("[id='stream:named']");
      console.fill("stream:senders", "nobody-of-that-name");
      console.press("Save");
      assertThat(console.notices()).contains("Nothing was saved");
      console.press("Save");
      assertThat(console.refusals()).contains("no key and no person");
      console.fill("stream:senders", sender.name());
      console.press("Save");
      assertThat(console.notices()).contains("The stream is saved");
      assertThat(console.text()).contains("person " + sender.name());
      assertThat(administrator.post("streams/private/events", "{}").status()).isEqualTo(403);

      console.press("Remove the settings");
      assertThat(console.path()).isEqualTo("/streams.xhtml");
      assertThat(console.text()).contains("No stream yet");
      assertThat(administrator.post("streams/private/events", "{}").status()).isEqualTo(200);
      assertThat(console.complaints()).isEmpty();
    }
  }

  @Test
  void whoMayOnlyLookSeesWhatHolds() {
    administrator.send(
        "PUT", "streams/orders/settings", "{\"schema\":{\"minimum\":1},\"senders\":[]}");
    try (Console console = arrived(Role.REVIEWER)) {
      console.open("/streams.xhtml");
      assertThat(console.text()).contains("nobody").doesNotContain("Set something");
      console.follow("orders");
      assertThat(console.text()).contains("minimum", "only hooks emit to it");
      assertThat(console.text()).doesNotContain("Remove the settings", "Save");
      assertThat(console.complaints()).isEmpty();
    }
  }
}
