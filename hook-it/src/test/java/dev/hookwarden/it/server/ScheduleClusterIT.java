package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.ThrowawayCluster;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL, where that is installed. */
@RunAsClient
class ScheduleClusterIT extends Application {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int SECONDS = 2;

  @Test
  void eachTimeFiresOnceAndASurvivorTakesOver(@TempDir Path directory) throws Exception {
    Assumptions.assumeTrue(ThrowawayCluster.isPossible(), "PostgreSQL is not installed");
    ThrowawayCluster cluster = ThrowawayCluster.start();
    try {
      try (Connection postgres = cluster.connect("postgres");
          var statement = postgres.createStatement()) {
        statement.executeUpdate("create role hookwarden login");
        statement.executeUpdate("create database hookwarden owner hookwarden");
      }
      Map<String, String> database =
          Map.of(
              "HOOKWARDEN_DB_KIND", "postgresql",
              "HOOKWARDEN_DB_URL", cluster.url(),
              "HOOKWARDEN_DB_USER", "hookwarden");
      Path data = directory.resolve("data");
      try (OwnServer one = OwnServer.on(directory.resolve("one"), data, database);
          OwnServer two = OwnServer.on(directory.resolve("two"), data, database)) {
        fireOnBoth(cluster, one, two);
      }
    } finally {
      cluster.close();
    }
  }

  private static void fireOnBoth(ThrowawayCluster cluster, OwnServer one, OwnServer two)
      throws Exception {
    String hook = Author.unique("timed");
    new Author(one.administrator())
        .activate(
            hook,
            "javascript",
            "export default () => 1;",
            ("{\"triggers\":[{\"on\":\"schedule\",\"every\":\"PT%dS\",\"overlap\":\"parallel\","
                    + "\"misfire\":\"fire-all\"}]}")
                .formatted(SECONDS));
    Api survivor = two.administrator();
    assertThat(numbers(cluster, "select count(*) from qrtz_scheduler_state"))
        .as("both servers keep the schedules")
        .containsExactly(2L);
    await().atMost(PATIENCE).until(() -> planned(survivor, hook).size() > 5);

    one.kill();
    Instant killed = Instant.now();
    await()
        .atMost(PATIENCE)
        .until(() -> planned(survivor, hook).getFirst().isAfter(killed.plusSeconds(10)));

    List<Instant> planned = planned(survivor, hook).reversed();
    for (int i = 1; i < planned.size(); i++) {
      assertThat(Duration.between(planned.get(i - 1), planned.get(i)))
          .as("no time is left out, and none comes twice: %s", planned)
          .isEqualTo(Duration.ofSeconds(SECONDS));
    }
    assertThat(
            numbers(
                cluster,
                "select (select count(*) from event where type = 'dev.hookwarden.schedule.fired')"
                    + " - (select count(*) from firing where event is not null)"))
        .as("each firing has one event, and each event its firing")
        .containsExactly(0L);
    assertThat(numbers(cluster, "select count(*) from run group by event having count(*) > 1"))
        .as("no event runs twice")
        .isEmpty();
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
    planned.sort(java.util.Comparator.reverseOrder());
    return planned;
  }

  private static List<Long> numbers(ThrowawayCluster cluster, String query) throws SQLException {
    try (Connection postgres = cluster.connect("hookwarden");
        var statement = postgres.createStatement();
        var rows = statement.executeQuery(query)) {
      List<Long> numbers = new ArrayList<>();
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
      return numbers;
    }
  }
}
