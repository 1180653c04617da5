package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import dev.hookwarden.protocol.Json;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What is being written: shared by authors, and nobody's text is lost. */
@RunAsClient
class DraftsIT extends Application {
  private final Api one = Api.administrator().withKeyOf(Role.AUTHOR);
  private final Api other = Api.administrator().withKeyOf(Role.AUTHOR);
  private final String hook = Author.unique("draft");
  private final String path = "drafts/" + hook;

  private static String text(String source) {
    return Json.write(
        Map.of(
            "language", "python",
            "source", source,
            "manifest", "{ not yet",
            "message", "why",
            "basedOn", 0));
  }

  @Test
  void isKeptAsItIsHoweverUnfinished() {
    Answer saved = one.sendWith("PUT", path, text("def "), "If-None-Match", "*");
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    Answer read = other.get(path);
    assertThat(read.json().path("source").asText()).isEqualTo("def ");
    assertThat(read.json().path("manifest").asText()).isEqualTo("{ not yet");
    assertThat(read.json().path("message").asText()).isEqualTo("why");
    assertThat(read.headers().firstValue("ETag")).isEqualTo(saved.headers().firstValue("ETag"));
    assertThat(one.get("drafts?limit=200").json().findValuesAsText("hook")).contains(hook);
    assertThat(one.get("hooks/" + hook).status()).isEqualTo(404);
    assertThat(Tenant.create().administrator().get(path).status()).isEqualTo(404);
    assertThat(one.delete(path).status()).isEqualTo(204);
    assertThat(one.delete(path).status()).isEqualTo(404);
  }

  @Test
  void whoeverSawAnOlderRevisionIsTold() {
    String first = tag(one.send("PUT", path, text("a = 1")));
    String second = tag(other.sendWith("PUT", path, text("a = 2"), "If-Match", first));
    Answer stale = one.sendWith("PUT", path, text("a = 3"), "If-Match", first);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.json().path("detail").asText()).contains("the draft was saved by");
    assertThat(one.sendWith("PUT", path, text("a = 3"), "If-None-Match", "*").status())
        .isEqualTo(412);
    assertThat(one.sendWith("DELETE", path, "", "If-Match", first).status()).isEqualTo(412);
    assertThat(one.get(path).json().path("source").asText()).isEqualTo("a = 2");
    assertThat(one.sendWith("DELETE", path, "", "If-Match", second).status()).isEqualTo(204);
    assertThat(one.sendWith("PUT", path, text("a = 4"), "If-Match", second).status())
        .isEqualTo(412);
  }

  @Test
  void versionIsNotHandedInOverOneThatItsAuthorHasNotSeen() {
    new Author(one).submit(hook, "javascript", "export default () => 1;", Author.INVOKE);
    Answer stale = submit(2, 0);
    assertThat(stale.code()).isEqualTo("precondition-failed");
    assertThat(stale.json().path("detail").asText()).contains("version 1");
    Answer fresh = submit(2, 1);
    assertThat(fresh.status()).as(fresh.body()).isEqualTo(201);
    assertThat(fresh.json().path("message").asText()).isEqualTo("the second <b>");
  }

  private Answer submit(int value, int basedOn) {
    return one.post(
        "hooks/%s/versions".formatted(hook),
        Json.write(
            Map.of(
                "language",
                "javascript",
                "source",
                "export default () => %d;".formatted(value),
                "manifest",
                Map.of("triggers", new Object[] {Map.of("on", "invoke")}),
                "message",
                "the second <b>",
                "basedOn",
                basedOn)));
  }

  @Test
  void badTextIsRefusedAndNothingKept() {
    assertThat(one.send("PUT", path, text("a\0b")).code()).isEqualTo("invalid-request");
    assertThat(one.send("PUT", path, text("x".repeat(1024 * 1024 + 1))).code())
        .isEqualTo("source-too-large");
    assertThat(one.send("PUT", path, text("x").replace("why", "y".repeat(1_001))).code())
        .isEqualTo("invalid-request");
    assertThat(one.send("PUT", "drafts/Not!", text("x")).code()).isEqualTo("invalid-name");
    assertThat(one.sendWith("PUT", path, text("x"), "If-Match", "yesterday").code())
        .isEqualTo("invalid-request");
    assertThat(Api.administrator().withKeyOf(Role.OPERATOR).send("PUT", path, text("x")).status())
        .isEqualTo(403);
    assertThat(one.get(path).status()).isEqualTo(404);
  }

  private static String tag(Answer saved) {
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    return saved.headers().firstValue("ETag").orElseThrow();
  }
}
