package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.KeptForSeconds;
import dev.hookwarden.platform.Role;
import dev.hookwarden.platform.ThrowawayCluster;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL, where that is installed. */
@RunAsClient
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterIT extends Application {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int SECONDS = 2;
  private static final int RECIPIENTS = 10;
  private static final int MAILS_EACH = 10;

  @TempDir private static Path directory;
  private static ThrowawayCluster cluster;
  private static OwnServer one;
  private static OwnServer two;

  @BeforeAll
  static void start() throws Exception {
    Assumptions.assumeTrue(ThrowawayCluster.isPossible(), "PostgreSQL is not installed");
    cluster = ThrowawayCluster.start();
    Map<String, String> variables = new HashMap<>(OwnServer.databaseOn(cluster));
    variables.putAll(
        Map.of(
            "HOOKWARDEN_DISPATCH_LEASE", "PT5S",
            "HOOKWARDEN_SMTP_HOST", "localhost",
            "HOOKWARDEN_SMTP_PORT", String.valueOf(MailServer.SMTP),
            "HOOKWARDEN_SMTP_STARTTLS", "false",
            "HOOKWARDEN_SMTP_FROM", "hooks@hooks.example",
            "HOOKWARDEN_DELIVERY_SWEEP_INTERVAL", "PT1S"));
    Path data = directory.resolve("data");
    one = OwnServer.on(directory.resolve("one"), data, variables);
    two = OwnServer.on(directory.resolve("two"), data, variables);
  }

  @AfterAll
  static void stop() throws Exception {
    try (ThrowawayCluster _ = cluster;
        OwnServer _ = one;
        OwnServer _ = two) {
      // Only to be closed, whichever of them were started.
    }
  }

  @Test
  @Order(1)
  void whatIsSetForAStreamHoldsOnBothServers() {
    String events = "streams/settled/events";
    Api here = one.administrator().inAHurry();
    Api there = two.administrator().inAHurry();
    assertThat(here.post(events, "{}").status()).isEqualTo(202);
    assertThat(there.post(events, "{}").status()).isEqualTo(202);

    Answer set = here.send("PUT", "streams/settled/settings", "{\"schema\":{\"type\":\"array\"}}");
    assertThat(set.status()).as(set.body()).isEqualTo(200);
    assertThat(here.post(events, "{}").code()).isEqualTo("schema-mismatch");
    await()
        .atMost(KeptForSeconds.FRESH.multipliedBy(2))
        .until(() -> there.post(events, "{}").code().equals("schema-mismatch"));
    assertThat(there.post(events, "[]").status()).isEqualTo(202);
  }

  /** Servers, workers and the database end in the midst of everything. */
  @Test
  @Order(2)
  void everythingHappensOnceWhateverIsKilled() throws Exception {
    String hook = schedule(one.administrator());
    List<String> recipients = recipients(one.administrator());
    assertThat(numbers("select count(*) from qrtz_scheduler_state"))
        .as("both servers keep the schedules")
        .containsExactly(2L);
    Flood flood = new Flood(List.of(one.administrator(), two.administrator()));
    flood.listen();

    try (MailServer mail = new MailServer()) {
      flood.send(
          () -> {
            flood.awaitTaken(Flood.EVENTS / 4);
            askForMails(two.administrator(), recipients);
            one.kill();
            two.killWorkers();
            flood.awaitTaken(Flood.EVENTS / 2);
            cluster.restart();
            one.start();
          });
      two.kill();
      Instant killed = Instant.now();
      Api survivor = one.administrator();
      Flood.awaitOver(survivor);
      // What a server was sending when it died is another's after five minutes; here, now.
      change("update delivery set lease_until = now() where state = 'SENDING'");
      await()
          .atMost(PATIENCE)
          .until(() -> Set.copyOf(arrived(mail, recipients)).size() == RECIPIENTS * MAILS_EACH);
      await()
          .atMost(PATIENCE)
          .until(() -> planned(survivor, hook).getFirst().isAfter(killed.plusSeconds(10)));
    }
    checkTimes(planned(one.administrator(), hook).reversed());
    assertThat(numbers("select count(*) from delivery where state <> 'DELIVERED'"))
        .as("all mails are noted as sent")
        .containsExactly(0L);
    try (Connection database = cluster.connect("hookwarden")) {
      Flood.check(database);
    }
  }

  /** A hook that a schedule starts every two seconds. */
  private static String schedule(Api api) {
    String hook = Author.unique("timed");
    new Author(api)
        .activate(
            hook,
            "javascript",
            "export default () => 1;",
            ("{\"triggers\":[{\"on\":\"schedule\",\"every\":\"PT%dS\",\"overlap\":\"parallel\","
                    + "\"misfire\":\"fire-all\"}]}")
                .formatted(SECONDS));
    return hook;
  }

  private static void checkTimes(List<Instant> planned) throws SQLException {
    for (int i = 1; i < planned.size(); i++) {
      assertThat(Duration.between(planned.get(i - 1), planned.get(i)))
          .as("no time is left out, and none comes twice: %s", planned)
          .isEqualTo(Duration.ofSeconds(SECONDS));
    }
    assertThat(
            numbers(
                "select (select count(*) from event where type = 'dev.hookwarden.schedule.fired')"
                    + " - (select count(*) from firing where event is not null)"))
        .as("each firing has one event, and each event its firing")
        .containsExactly(0L);
    assertThat(
            numbers(
                "select count(*) from run where trigger_kind = 'SCHEDULE' and outcome = 'OK'"
                    + " group by event having count(*) > 1"))
        .as("no firing runs well twice")
        .isEmpty();
  }

  /** People who let a hook of their workspace mail them. */
  private static List<String> recipients(Api api) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < RECIPIENTS; i++) {
      names.add(Person.add(api, Role.MEMBER).name());
    }
    change(
        "update account set mail_address = name || '@people.example', mail_confirmed_at = now()"
            + " where name in ('%s')",
        String.join("','", names));
    String mails = "for (let i = 0; i < %d; i++) api.email(event.subject, ".formatted(MAILS_EACH);
    new Author(api)
        .activate(
            "mailing",
            "javascript",
            "export default (event, api) => { "
                + mails
                + "{ subject: `Mail ${i}`, text: 'There is news.', purpose: 'news' }); };",
            Author.manifest("{\"on\":\"after\",\"stream\":\"mailing\"}", "email"));
    change(
        "insert into consent (id, workspace, person, hook, kind, purpose, since_version, granted_at,"
            + " live, lock_version) select gen_random_uuid(), (select workspace from hook where name"
            + " = 'mailing'), id, 'mailing', 'EMAIL', 'news', 1, now(), true, 0 from account"
            + " where name in ('%s')",
        String.join("','", names));
    return names;
  }

  private static void askForMails(Api api, List<String> recipients) {
    for (String name : recipients) {
      Answer taken =
          api.inAHurry()
              .post("streams/mailing/events", Queued.STRUCTURED, Queued.event(name, name, "{}"));
      assertThat(taken.status()).as(taken.body()).isEqualTo(202);
    }
  }

  /** The ids of all mails that arrived. */
  private static List<String> arrived(MailServer mail, List<String> names) {
    return names.stream()
        .flatMap(name -> mail.mails(name + "@people.example").stream())
        .map(each -> Letter.of(each).id())
        .toList();
  }

  private static void change(String statement, Object... arguments) throws SQLException {
    try (Connection postgres = cluster.connect("hookwarden");
        var prepared = postgres.createStatement()) {
      prepared.executeUpdate(statement.formatted(arguments));
    }
  }

  /** The planned times that fired, newest first. */
  private static List<Instant> planned(Api api, String hook) {
    String id = api.get("schedules?hook=" + hook).json().at("/items/0/id").asText();
    List<Instant> planned = new ArrayList<>();
    for (JsonNode firing : api.get("schedules/" + id + "/firings?limit=200").json().path("items")) {
      if (!firing.path("event").isNull()) {
        planned.add(Instant.parse(firing.path("plannedAt").asText()));
      }
    }
    planned.sort(Comparator.reverseOrder());
    return planned;
  }

  private static List<Long> numbers(String query) throws SQLException {
    try (Connection postgres = cluster.connect("hookwarden")) {
      return Flood.numbers(postgres, query);
    }
  }
}
