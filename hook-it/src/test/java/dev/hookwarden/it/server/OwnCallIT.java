package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody approves a call of a version that they handed in, by way of another version neither. */
@RunAsClient
class OwnCallIT extends Application {
  private static final String ALWAYS = "{\"reason\":\"a test\",\"always\":true}";

  private final Api api = Tenant.busy().administrator();
  private final Author author = new Author(api);
  private final Reviewer people = Reviewer.of(api);
  private final String crm = Author.unique("crm");

  /** May hand in, and approve calls. */
  private final Api both = api.withKeyOf(Role.ADMINISTRATOR);

  private final String hook = Author.unique("calls");

  @BeforeEach
  void firstVersionIsSomebodyElses() {
    author.activate(hook, "javascript", source("/first"), manifest());
  }

  private String source(String path) {
    return "export default (event, api) => { api.call('%s', { path: '%s' }); };"
        .formatted(crm, path);
  }

  private String manifest() {
    return Author.manifest("{\"on\":\"invoke\"}", "call:" + crm);
  }

  private void register(String more) {
    Answer made = api.post("destinations/" + crm, DestinationIT.text(more));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
  }

  private void activateOwnVersion() {
    Answer submitted = new Author(both).submit(hook, "javascript", source("/own"), manifest());
    assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
    people.approve(hook, submitted.json().path("version").asInt());
    activate(2);
  }

  private void activate(int version) {
    Answer active = api.post("hooks/%s/versions/%d/activate".formatted(hook, version));
    assertThat(active.status()).as(active.body()).isEqualTo(200);
  }

  /** The id of the call that the version in service asks for. */
  private String call() {
    Answer invoked = author.invoke(hook, "{}");
    assertThat(invoked.status()).as(invoked.body()).isEqualTo(200);
    return Store.column(
            "select cast(id as varchar) from hook_action where cast(run as varchar) = ?",
            invoked.json().at("/run/id").asText())
        .getFirst();
  }

  private JsonNode action(String id) {
    return api.get("actions/" + id).json();
  }

  private boolean isHeld(String id) {
    return action(id).path("status").asText().equals("held");
  }

  private Answer approve(Api by, String call) {
    return by.post("call-reviews/" + call + "/approve", ALWAYS);
  }

  @Test
  void standingApprovalLeavesOutVersionsThatItsGiverHandedIn() {
    register("");
    String older = call();
    activateOwnVersion();
    String own = call();
    assertThat(approve(both, own).code()).isEqualTo("own-version");

    assertThat(approve(both, older).status()).isEqualTo(200);
    assertThat(isHeld(older)).isFalse();
    assertThat(isHeld(own)).as("it waits for somebody else").isTrue();
    String later = call();
    assertThat(isHeld(later)).isTrue();
    activate(1);
    assertThat(action(call()).path("basis").asText()).isEqualTo("standing-approval");

    assertThat(approve(people.first(), own).status()).isEqualTo(200);
    assertThat(isHeld(later)).as("somebody else allows it").isFalse();
  }

  @Test
  void standingApprovalOfTwoLeavesOutVersionsOfEither() {
    register(",\"sensitive\":true");
    String older = call();
    activateOwnVersion();
    String own = call();
    approve(people.first(), older);
    assertThat(approve(both, older).status()).isEqualTo(200);

    assertThat(isHeld(older)).isFalse();
    assertThat(isHeld(own)).isTrue();
    String later = call();
    assertThat(isHeld(later)).isTrue();
    activate(1);
    String another = call();
    assertThat(action(another).path("basis").asText()).isEqualTo("standing-approval");
  }
}
