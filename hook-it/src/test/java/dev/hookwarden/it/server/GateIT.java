package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What the gate does with what hooks want to do to people. */
@RunAsClient
class GateIT extends Application {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String SENDING =
      """
      for (let i = 0; i < (event.data.times ?? 1); i++) {
        const title = (event.data.title ?? 'Title') + ' ' + i;
        const purpose = event.data.purpose ?? 'news';
        if (event.data.mail) {
          api.email(event.data.to, { subject: title, text: 'x', purpose });
        } else {
          api.notify(event.data.to, { title, purpose });
        }
      }
      """;

  private final Instant begin = Instant.now();
  private Tenant tenant;
  private Api api;
  private Author author;
  private Person ada;
  private UUID workspace;

  GateIT() {
    enter(Tenant.busy());
  }

  private void enter(Tenant entered) {
    tenant = entered;
    api = tenant.administrator();
    author = new Author(api);
    ada = Person.add(api, Role.MEMBER);
    workspace = UUID.fromString(api.get("me").json().at("/workspace/id").asText());
  }

  /** For what changes all of a workspace, or counts all that is in it. */
  private void moveToAWorkspaceOfItsOwn() {
    enter(Tenant.create());
  }

  private String sender() {
    return author.invocable(SENDING, "notify", "email");
  }

  private String send(String hook, String to, String more) {
    Answer answer = author.invoke(hook, "{\"to\":\"%s\"%s}".formatted(to, more));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().at("/run/id").asText();
  }

  /** The states of the actions of a run, in their order. */
  private static List<String> states(String run) {
    return Store.column(
        "select lower(status) || case when reason is null then '' else ' ' || lower(reason) end"
            + " from hook_action where cast(run as varchar) = ? order by ordinal",
        run);
  }

  private UUID consent(String hook, String kind, int since) {
    UUID id = UUID.randomUUID();
    Store.change(
        "insert into consent (id, workspace, person, hook, kind, purpose, since_version,"
            + " granted_at, live, lock_version)"
            + " values (?, ?, ?, ?, ?, 'news', ?, current_timestamp, true, 0)",
        id,
        workspace,
        UUID.fromString(ada.id()),
        hook,
        kind,
        since);
    return id;
  }

  private void mute(String hook) {
    Store.change(
        "insert into mute (id, workspace, person, hook, made_at, lock_version)"
            + " values (?, ?, ?, ?, current_timestamp, 0)",
        UUID.randomUUID(),
        workspace,
        UUID.fromString(ada.id()),
        hook);
  }

  private void policy(Map<String, Object> values) {
    ObjectNode json = (ObjectNode) api.get("settings").json();
    json.remove(List.of("ceilings", "revision", "changedBy", "changedAt"));
    values.forEach((name, value) -> ((ObjectNode) json.path("actions")).putPOJO(name, value));
    Answer changed = api.send("PUT", "settings", json.toString());
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
  }

  private List<String> notifications(String column) {
    return Store.column(
        "select " + column + " from notification where cast(person as varchar) = ? order by id",
        ada.id());
  }

  private List<String> audit(String action) {
    return tenant.audited(action, begin);
  }

  @Test
  void nobodyAtTheOtherEndGetsNothingAndTheHookDoesNotLearnIt() {
    String hook = sender();
    assertThat(states(send(hook, "nobody-of-that-name", "")))
        .containsExactly("refused unknown_recipient");
    assertThat(states(send(hook, ada.name(), ",\"mail\":true")))
        .containsExactly("refused no_address");
    Person elsewhere = Person.add(Tenant.create().administrator(), Role.MEMBER);
    assertThat(states(send(hook, elsewhere.id(), ""))).containsExactly("refused unknown_recipient");
    assertThat(notifications("title")).isEmpty();
  }

  @Test
  void consentLetsThroughAMuteDoesNotAndAnOlderVersionAsksAnew() {
    String hook = sender();
    assertThat(states(send(hook, ada.name(), ""))).containsExactly("held no_consent");

    UUID consent = consent(hook, "NOTIFY", 1);
    assertThat(states(send(hook, ada.id(), ""))).containsExactly("delivered");
    assertThat(states(send(hook, ada.name(), ",\"purpose\":\"other\"")))
        .as("another purpose")
        .containsExactly("held no_consent");
    assertThat(notifications("title")).containsExactly("Title 0");

    Store.change("update consent set since_version = 2 where id = ?", consent);
    assertThat(states(send(hook, ada.name(), ""))).containsExactly("held no_consent");

    Store.change("update consent set since_version = 1 where id = ?", consent);
    mute(hook);
    assertThat(states(send(hook, ada.name(), ""))).containsExactly("refused muted");
    assertThat(notifications("title")).hasSize(1);
    assertThat(audit("actions.decided")).hasSize(5);
  }

  @Test
  void whatIsOverARateIsToldTogetherLater() {
    moveToAWorkspaceOfItsOwn();
    policy(Map.of("perRecipientAndKind", 3));
    String hook = sender();
    String other = sender();
    consent(hook, "NOTIFY", 1);
    UUID withdrawn = consent(other, "NOTIFY", 1);

    assertThat(states(send(hook, ada.name(), ",\"times\":5")))
        .containsExactly(
            "delivered", "delivered", "delivered", "collected over_rate", "collected over_rate");
    String later = send(other, ada.name(), ",\"title\":\"Other\"");
    assertThat(states(later)).containsExactly("collected over_rate");
    assertThat(states(send(sender(), ada.name(), "")))
        .as("what waits for an answer takes no room and needs none")
        .containsExactly("held no_consent");

    Store.change(
        "update consent set live = null, ended_at = current_timestamp where id = ?", withdrawn);
    collectedAnHourAgo();
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(states(later)).containsExactly("refused withdrawn"));
    assertThat(notifications("digest_of")).containsExactly("null", "null", "null", "2");
    assertThat(notifications("title").getLast()).isEqualTo("2 messages from " + hook);
    assertThat(notifications("body").getLast())
        .contains("2 messages from " + hook + ", for news", "- Title 3\n- Title 4")
        .doesNotContain("Other");
    assertThat(audit("digest.sent")).hasSize(1);
    assertThat(audit("digest.sent").getFirst()).contains("\"messages\":2", "withdrawn");
  }

  @Test
  void tenThousandCollectedMessagesAreOneNotification() {
    String hook = sender();
    consent(hook, "NOTIFY", 1);
    Store.change(
        "insert into hook_action (id, workspace, run, ordinal, hook, version, kind, target,"
            + " payload, status, created_at, recipient, purpose, reason, basis, lock_version)"
            + " select random_uuid(7), ?, random_uuid(), 0, ?, 1, 'NOTIFY', 'x', '{\"title\":\"T'"
            + " || x || '\",\"purpose\":\"news\"}', 'COLLECTED', dateadd(hour, -2,"
            + " current_timestamp), ?, 'news', 'OVER_RATE', 'STANDING_CONSENT', 0"
            + " from system_range(1, 10000)",
        workspace,
        hook,
        UUID.fromString(ada.id()));
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(notifications("digest_of")).containsExactly("10000"));
    assertThat(notifications("body").getFirst().length()).isLessThan(3_000);
    assertThat(
            Store.column(
                "select count(*) from hook_action where status = 'DELIVERED' and"
                    + " settled_at is not null and hook = ?",
                hook))
        .containsExactly("10000");
  }

  @Test
  void policyCanDropWhatIsOverARate() {
    moveToAWorkspaceOfItsOwn();
    policy(Map.of("perHook", 1, "overRate", "drop"));
    String hook = sender();
    consent(hook, "NOTIFY", 1);
    assertThat(states(send(hook, ada.name(), ",\"times\":2")))
        .containsExactly("delivered", "refused over_rate");
    notice(hook, "notify");
    assertThat(states(send(hook, ada.name(), ""))).containsExactly("collected over_rate");
  }

  @Test
  void noAnswerInTimeIsANo() {
    moveToAWorkspaceOfItsOwn();
    policy(Map.of("answerDays", 2));
    String hook = sender();
    String run = send(hook, ada.name(), ",\"times\":2");
    assertThat(
            Store.column(
                "select datediff(day, created_at, deadline) from hook_action"
                    + " where cast(run as varchar) = ?",
                run))
        .containsExactly("2", "2");
    assertThat(states(run)).containsExactly("held no_consent", "held no_consent");

    Store.change(
        "update hook_action set deadline = dateadd(second, -1, current_timestamp)"
            + " where run = ? and ordinal = 0",
        UUID.fromString(run));
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(states(run)).containsExactly("expired no_answer", "held no_consent"));
    String ended =
        Store.column(
                "select id from hook_action where cast(run as varchar) = ? and ordinal = 0", run)
            .getFirst();
    assertThat(audit("action.expired")).singleElement().asString().contains(ended);
  }

  private void collectedAnHourAgo() {
    Store.change(
        "update hook_action set created_at = dateadd(minute, -61, created_at)"
            + " where recipient = ? and status = 'COLLECTED'",
        UUID.fromString(ada.id()));
  }

  private JsonNode notice(String hook, String kind) {
    Answer granted = api.post("mandatory-notices", noticeOf(hook, kind, "news", "You must know."));
    assertThat(granted.status()).as(granted.body()).isEqualTo(201);
    return granted.json();
  }

  private static String noticeOf(String hook, String kind, String purpose, String reason) {
    return "{\"hook\":\"%s\",\"kind\":\"%s\",\"purpose\":\"%s\",\"reason\":\"%s\"}"
        .formatted(hook, kind, purpose, reason);
  }

  @Test
  void mandatoryNoticePassesMuteAndConsentUntilItEnds() {
    moveToAWorkspaceOfItsOwn();
    String hook = sender();
    mute(hook);
    String id = notice(hook, "notify").path("id").asText();
    assertThat(states(send(hook, ada.name(), ""))).containsExactly("delivered");
    assertThat(notifications("mandatory")).containsExactly("TRUE");
    assertThat(states(send(hook, ada.name(), ",\"purpose\":\"other\"")))
        .containsExactly("refused muted");
    Person stranger = Person.add(Tenant.create().administrator(), Role.MEMBER);
    api.post("people", "{\"name\":\"%s\",\"role\":\"member\"}".formatted(stranger.name()));
    assertThat(states(send(hook, stranger.name(), "")))
        .as("whoever was only added is asked")
        .containsExactly("held no_consent");

    assertThat(api.get("mandatory-notices?standing=true").json().path("items")).hasSize(1);
    Answer ended = api.delete("mandatory-notices/" + id);
    assertThat(ended.json().path("endedBy").asText()).isEqualTo("first administrator");
    assertThat(api.delete("mandatory-notices/" + id).status()).isEqualTo(200);
    assertThat(api.get("mandatory-notices?standing=true").json().path("items")).isEmpty();
    assertThat(api.get("mandatory-notices").json().path("items")).hasSize(1);
    assertThat(states(send(hook, ada.name(), ""))).containsExactly("refused muted");
    assertThat(audit("notice.granted")).singleElement().asString().contains("You must know.");
    assertThat(audit("notice.withdrawn")).hasSize(1);
  }

  @Test
  void onlyAdministratorsGrantWhatIsPossible() {
    String hook = sender();
    for (Role role : List.of(Role.REVIEWER, Role.AUTHOR, Role.OPERATOR, Role.CLIENT)) {
      Api other = api.withKeyOf(role);
      assertThat(other.get("mandatory-notices").status()).as(role.toString()).isEqualTo(403);
      assertThat(other.post("mandatory-notices", noticeOf(hook, "notify", "p", "r")).status())
          .as(role.toString())
          .isEqualTo(403);
    }
    assertThat(api.post("mandatory-notices", noticeOf("absent", "notify", "p", "r")).status())
        .isEqualTo(404);
    for (String wrong :
        List.of(
            noticeOf(hook, "call", "p", "r"),
            noticeOf(hook, "Notify", "p", "r"),
            noticeOf(hook, "notify", " ", "r"),
            noticeOf(hook, "notify", "p", ""),
            noticeOf(hook, "notify", "p\\u0000", "r"))) {
      assertThat(api.post("mandatory-notices", wrong).code())
          .as(wrong)
          .isEqualTo("invalid-request");
    }
    String id = notice(hook, "email").path("id").asText();
    assertThat(api.post("mandatory-notices", noticeOf(hook, "email", "news", "again")).code())
        .isEqualTo("conflict");
    Api foreign = Tenant.create().administrator();
    assertThat(foreign.delete("mandatory-notices/" + id).status()).isEqualTo(404);
    assertThat(foreign.get("mandatory-notices").json().path("items")).isEmpty();
  }

  @Test
  void whatWasAllowedEndsWithTheCapability() {
    String hook = sender();
    consent(hook, "NOTIFY", 1);
    consent(hook, "EMAIL", 1);
    notice(hook, "email");

    author.activate(
        hook,
        "javascript",
        "export default function (event, api) {" + SENDING + "}",
        Author.manifest("{\"on\":\"invoke\"}", "notify"));
    assertThat(
            Store.column(
                "select kind from consent where live = true and hook = ?"
                    + " union all select kind from mandatory_notice where live and hook = ?",
                hook,
                hook))
        .containsExactly("NOTIFY");
    assertThat(audit("consent.withdrawn")).singleElement().asString().contains("\"count\":1");
    assertThat(audit("notice.withdrawn")).hasSize(1);
    assertThat(states(send(hook, ada.name(), ""))).containsExactly("delivered");
  }

  @Test
  void authorsLearnNumbersOnly() {
    String hook = sender();
    consent(hook, "NOTIFY", 1);
    send(hook, ada.name(), ",\"times\":2");
    send(hook, "nobody", "");
    Api reader = api.withKeyOf(Role.AUTHOR);
    assertThat(reader.get("hooks/%s/action-counts".formatted(hook)).json().path("items").toString())
        .isEqualTo(
            "[{\"kind\":\"notify\",\"status\":\"delivered\",\"count\":2},"
                + "{\"kind\":\"notify\",\"status\":\"refused\",\"count\":1}]");
    assertThat(reader.get("actions").status()).isEqualTo(403);
    assertThat(reader.get("hooks/absent/action-counts").status()).isEqualTo(404);
    assertThat(reader.get("hooks/%s/action-counts?hours=0".formatted(hook)).status())
        .isEqualTo(400);
    assertThat(api.withKeyOf(Role.CLIENT).get("hooks/%s/action-counts".formatted(hook)).status())
        .isEqualTo(403);
  }

  @Test
  void moreThanTheQuotaIsNothing() {
    String hook = sender();
    consent(hook, "NOTIFY", 1);
    Answer answer = author.invoke(hook, "{\"to\":\"%s\",\"times\":10000}".formatted(ada.name()));
    assertThat(answer.json().at("/run/outcome").asText()).isEqualTo("quota-exceeded");
    assertThat(Store.column("select id from hook_action where hook = ?", hook)).isEmpty();
    assertThat(notifications("id")).isEmpty();
  }

  @Test
  void linesThatCouldEndInAHeaderAreRefused() {
    String hook = sender();
    for (String injection :
        List.of(
            ",\"title\":\"t\\r\\nBcc: all@example.org\"",
            ",\"purpose\":\"p\\nq\"",
            ",\"mail\":true,\"title\":\"t\\u0000\"")) {
      Answer answer = author.invoke(hook, "{\"to\":\"%s\"%s}".formatted(ada.name(), injection));
      assertThat(answer.json().at("/run/outcome").asText()).as(injection).isEqualTo("guest-error");
      assertThat(answer.body()).contains("one line without control characters");
    }
    assertThat(Store.column("select id from hook_action where hook = ?", hook)).isEmpty();
  }

  @Test
  void oldActionsGoWithWhatHangsOnThem() {
    Store.change(
        "update account set mail_address = 'ada@example.org' where id = ?",
        UUID.fromString(ada.id()));
    String hook = sender();
    consent(hook, "EMAIL", 1);
    Answer answer = author.invoke(hook, "{\"to\":\"%s\",\"mail\":true}".formatted(ada.name()));
    String run = answer.json().at("/run/id").asText();
    assertThat(states(run)).containsExactly("queued");
    UUID action =
        UUID.fromString(
            Store.column("select id from hook_action where cast(run as varchar) = ?", run)
                .getFirst());
    Store.change(
        "update hook_action set status = 'DELIVERED', settled_at = current_timestamp where id = ?",
        action);
    Store.change("update delivery set state = 'DELIVERED' where action = ?", action);
    Store.change(
        "insert into first_approval (action, workspace, always, reason, approved_by, approver,"
            + " approved_at) values (?, ?, false, 'r', ?, 'bob', current_timestamp)",
        action,
        workspace,
        workspace);

    UUID old = SettingsIT.aged(answer, 91);
    await().atMost(SOON).until(() -> api.get("runs/" + old).status() == 404);
    for (String table : List.of("hook_action where id", "delivery where action")) {
      assertThat(
              Store.column(
                  "select 1 from %s = cast(? as uuid)".formatted(table), action.toString()))
          .as(table)
          .isEmpty();
    }
    assertThat(
            Store.column(
                "select 1 from first_approval where action = cast(? as uuid)", action.toString()))
        .isEmpty();
  }
}
