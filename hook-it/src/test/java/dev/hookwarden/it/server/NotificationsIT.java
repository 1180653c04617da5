package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What people are told, and the keys that they make for themselves. */
@RunAsClient
class NotificationsIT extends Application {
  private static final int MOST_OF_PERSON = 5;

  private final Api administrator = Tenant.busy().administrator();
  private final Author author = new Author(administrator);
  private final Member ada = Member.of(administrator, Role.OPERATOR);
  private final String hook = ada.notifier(author);

  private void allow() {
    author.invoke(hook, "{\"title\":\"first\"}");
    assertThat(ada.say(ada.newest(hook), "always").status()).isEqualTo(200);
  }

  @Test
  void areUnreadUntilThePersonSaysSo() {
    allow();
    author.invoke(hook, "{\"title\":\"second\"}");
    List<JsonNode> told = ada.told();
    assertThat(told).extracting(n -> n.path("title").asText()).containsExactly("second", "first");
    assertThat(told.getFirst().path("hook").asText()).isEqualTo(hook);
    assertThat(told.getFirst().path("mandatory").asBoolean()).isFalse();
    assertThat(unread()).as("looking at them reads none").isEqualTo(2);

    String id = told.getFirst().path("id").asText();
    Member bob = Member.of(administrator, Role.MEMBER);
    assertThat(bob.api().post("notifications/" + id + "/read").status()).isEqualTo(404);
    assertThat(ada.api().post("notifications/" + id + "/read").status()).isEqualTo(204);
    assertThat(ada.api().post("notifications/" + id + "/read").status()).isEqualTo(204);
    assertThat(unread()).isEqualTo(1);
    assertThat(Member.items(ada.api().get("notifications?unread=true"))).hasSize(1);
    assertThat(ada.api().post("notifications/read").json().path("read").asInt()).isEqualTo(1);
    assertThat(unread()).isZero();
    assertThat(bob.told()).isEmpty();
  }

  private int unread() {
    return ada.api().get("notifications/unread").json().path("number").asInt();
  }

  @Test
  void goSomeWeeksAfterTheyWereRead() {
    allow();
    author.invoke(hook, "{\"title\":\"second\"}");
    String read = ada.told().getLast().path("id").asText();
    ada.api().post("notifications/" + read + "/read");
    Store.change(
        "update notification set read_at = dateadd('day', -31, current_timestamp) where id = ?",
        UUID.fromString(read));

    await().atMost(Duration.ofSeconds(30)).until(() -> ada.told().size() == 1);
    assertThat(ada.told().getFirst().path("title").asText()).as("not read").isEqualTo("second");
    Store.change(
        "update notification set created_at = dateadd('day', -366, current_timestamp)"
            + " where person = ?",
        UUID.fromString(ada.person().id()));
    await().atMost(Duration.ofSeconds(30)).until(() -> ada.told().isEmpty());
  }

  @Test
  void mandatoryOnesSayWhy() {
    Store.change(
        "insert into mandatory_notice (id, workspace, hook, kind, purpose, reason, granted_by,"
            + " granted_at, live, lock_version) values (?, ?, ?, 'NOTIFY', 'news',"
            + " 'The law asks for it.', 'root', current_timestamp, true, 0)",
        UUID.randomUUID(),
        UUID.fromString(administrator.get("me").json().at("/workspace/id").asText()),
        hook);
    ada.api().post("mutes", "{\"everything\":true}");
    author.invoke(hook, "{}");
    JsonNode told = ada.told().getFirst();
    assertThat(told.path("mandatory").asBoolean()).isTrue();
    assertThat(told.path("mandate").asText()).isEqualTo("The law asks for it.");
    assertThat(ada.api().get("consents/preferences").json().at("/0/mandatory").asText())
        .isEqualTo("The law asks for it.");
  }

  @Test
  void comeWhileThePersonListensAndAfterAPause() throws Exception {
    allow();
    String last = ada.told().getFirst().path("id").asText();
    Member bob = Member.of(administrator, Role.MEMBER);
    try (Ear hers = new Ear(ada.api().listen("notifications/stream"));
        Ear his = new Ear(bob.api().listen("notifications/stream"))) {
      author.invoke(hook, "{\"title\":\"live\"}");
      JsonNode live = hers.event("notification");
      assertThat(live.path("title").asText()).isEqualTo("live");
      assertThat(his.rest()).as("nothing of somebody else's").containsOnly(Ear.ALIVE);
    }
    author.invoke(hook, "{\"title\":\"missed\"}");
    try (Ear again = new Ear(ada.api().listen("notifications/stream", "Last-Event-ID", last))) {
      assertThat(again.event("notification").path("title").asText()).isEqualTo("live");
      assertThat(again.event("notification").path("title").asText()).isEqualTo("missed");
      author.invoke(hook, "{\"title\":\"next\"}");
      assertThat(again.event("notification").path("title").asText()).isEqualTo("next");
    }
    assertThat(ada.api().sendWith("GET", "notifications/stream", "", "Last-Event-ID", "x").status())
        .isEqualTo(400);
  }

  @Test
  void aPersonHasRoomForSomeListeners() throws IOException {
    List<Ear> ears = new ArrayList<>();
    for (int i = 0; i < MOST_OF_PERSON; i++) {
      ears.add(new Ear(ada.api().listen("notifications/stream")));
    }
    assertThat(ada.api().get("notifications/stream").code()).isEqualTo("too-many-listeners");
    assertThat(Member.of(administrator, Role.MEMBER).api().get("notifications/stream").status())
        .isEqualTo(200);
    for (Ear ear : ears) {
      ear.close();
    }
  }

  @Test
  void personalKeyIsAMemberWhateverThePersonIs() {
    Member root = Member.of(administrator, Role.ADMINISTRATOR);
    JsonNode me = root.api().get("me").json();
    assertThat(me.at("/key/id").asText()).isEqualTo(root.person().id());
    assertThat(me.at("/key/role").asText()).isEqualTo("member");
    assertThat(me.at("/key/name").asText()).isEqualTo(root.person().name() + " (key phone)");
    for (String path : List.of("people", "api-keys", "hooks", "runs", "audit", "settings")) {
      assertThat(root.api().get(path).code()).as(path).isEqualTo("forbidden");
    }
    assertThat(Member.items(root.api().get("workspaces"))).hasSize(1);
    assertThat(root.api().post("api-keys", "{\"name\":\"x\",\"role\":\"client\"}").code())
        .isEqualTo("forbidden");
  }

  @Test
  void personalKeyEndsWithTheMembershipAndIsSeenAndRevokedByBoth() {
    Api other = Member.keyOf(administrator, ada.person());
    JsonNode mine = ada.api().get("me/keys").json();
    assertThat(mine).hasSize(2);
    assertThat(mine.at("/0/role").asText()).isEqualTo("member");
    assertThat(mine.toString()).doesNotContain("hw_");
    List<JsonNode> all =
        Member.items(administrator.get("api-keys?limit=200")).stream()
            .filter(key -> key.path("person").asText().equals(ada.person().id()))
            .toList();
    assertThat(all).hasSize(2);
    Member bob = Member.of(administrator, Role.MEMBER);
    String id = mine.at("/1/id").asText();
    assertThat(bob.api().delete("me/keys/" + id).status()).isEqualTo(404);
    assertThat(administrator.delete("me/keys/" + id).code()).isEqualTo("not-a-person");
    String program = Member.items(administrator.get("api-keys")).getFirst().path("id").asText();
    assertThat(ada.api().delete("me/keys/" + program).status()).isEqualTo(404);

    administrator.delete("api-keys/" + all.getFirst().path("id").asText());
    List<Integer> statuses = List.of(ada.api().get("inbox").status(), other.get("inbox").status());
    assertThat(statuses).containsExactlyInAnyOrder(200, 401);
    Api left = ada.api().get("inbox").status() == 200 ? ada.api() : other;
    assertThat(administrator.delete("people/" + ada.person().id()).status()).isEqualTo(204);
    assertThat(left.get("inbox").status()).isEqualTo(401);
    administrator.post(
        "people", "{\"name\":\"%s\",\"role\":\"member\"}".formatted(ada.person().name()));
    assertThat(left.get("inbox").status()).as("a new membership revives no key").isEqualTo(401);
  }

  @Test
  void resetPasswordEndsPersonalKeys() {
    assertThat(ada.api().get("inbox").status()).isEqualTo(200);
    Answer reset = administrator.post("people/" + ada.person().id() + "/password");
    assertThat(reset.status()).as(reset.body()).isEqualTo(200);
    assertThat(ada.api().get("inbox").status()).isEqualTo(401);
  }
}
