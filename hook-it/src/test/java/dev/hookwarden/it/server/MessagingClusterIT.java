package dev.hookwarden.it.server;

import static dev.hookwarden.it.server.Author.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.ThrowawayCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers on one PostgreSQL, where that is installed, that ring for each other by a broker.
 * Each executes one run at a time and looks for work by itself only seldom.
 */
@RunAsClient
class MessagingClusterIT extends Application {
  private static final Duration SWEEP = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ROUNDS = 3;

  private String stream;
  private String hook;
  private OwnServer one;
  private OwnServer two;

  private record Time(Instant start, Instant end) {}

  /** What runs as long as the servers do. */
  @FunctionalInterface
  private interface Scene {
    void play() throws Exception;
  }

  @Test
  void serversRingForEachOtherAndDoWithoutTheBroker(@TempDir Path directory) throws Exception {
    try (MessageBroker broker = new MessageBroker()) {
      withServers(
          directory,
          broker.settings(),
          broker.settings(),
          () -> {
            theOtherBeginsWithinASecond();
            broker.kill();
            theOtherComesByItsSweep(directory);
            broker.start();
            ringsAreHeardAgain();
            theOtherBeginsWithinASecond();
            noPasswordIsInTheLogs(directory);
          });
    }
  }

  /** Takes two minutes that not every run of all tests has; {@code -Dit.engine=true}. */
  @Test
  @EnabledIfSystemProperty(named = "it.engine", matches = "true")
  void serversRingByTheEngineOfOne(@TempDir Path directory) throws Exception {
    String port = String.valueOf(OwnServer.freePort());
    withServers(
        directory,
        Map.of(
            "HOOKWARDEN_MESSAGING", "embedded",
            "HOOKWARDEN_MESSAGING_SHARED", "true",
            "HOOKWARDEN_MESSAGING_HOST", "127.0.0.1",
            "HOOKWARDEN_MESSAGING_PORT", port),
        Map.of(
            "HOOKWARDEN_MESSAGING", "embedded", "HOOKWARDEN_MESSAGING_SERVER", "127.0.0.1:" + port),
        () -> {
          theOtherBeginsWithinASecond();
          long entries = entries(directory);
          one.kill();
          for (int i = 0; i < 20; i++) {
            assertThat(two.administrator().post(path(), "{}").runs()).hasSize(1);
            TimeUnit.SECONDS.sleep(1);
          }
          assertThat(rings(two, "lost")).isPositive();
          assertThat(entries(directory) - entries).as("entries in both logs").isLessThan(30);
          one.start();
          ringsAreHeardAgain();
          theOtherBeginsWithinASecond();
        });
  }

  private void withServers(
      Path directory, Map<String, String> first, Map<String, String> second, Scene scene)
      throws Exception {
    Assumptions.assumeTrue(ThrowawayCluster.isPossible(), "PostgreSQL is not installed");
    ThrowawayCluster cluster = ThrowawayCluster.start();
    try {
      Map<String, String> common = common(cluster);
      Path data = directory.resolve("data");
      Path home = Files.createDirectories(directory.resolve("one"));
      Path away = Files.createDirectories(directory.resolve("two"));
      try (OwnServer here = OwnServer.on(home, data, both(common, first));
          OwnServer there = OwnServer.on(away, data, both(common, second))) {
        one = here;
        two = there;
        prepare();
        scene.play();
      }
    } finally {
      cluster.close();
    }
  }

  private static Map<String, String> both(Map<String, String> common, Map<String, String> more) {
    Map<String, String> both = new HashMap<>(common);
    both.putAll(more);
    return both;
  }

  private static Map<String, String> common(ThrowawayCluster cluster) throws SQLException {
    return both(
        OwnServer.databaseOn(cluster),
        Map.of(
            "HOOKWARDEN_DISPATCH_RUNS", "1",
            "HOOKWARDEN_DISPATCH_RUNS_PER_WORKSPACE", "1",
            "HOOKWARDEN_DISPATCH_SWEEP_INTERVAL", SWEEP.toString()));
  }

  /** Makes a hook that takes some tenths of a second, whose runs need not wait for each other. */
  private void prepare() {
    stream = unique("rings");
    hook =
        new Queued(one.administrator())
            .listening(stream, Queued.SLOW, ",\"ordering\":\"none\",\"retries\":0");
    for (OwnServer server : List.of(one, two)) {
      assertThat(server.administrator().post(path(), "{}").runs()).hasSize(1);
    }
  }

  private void theOtherBeginsWithinASecond() {
    List<Duration> waits = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long before = runsOf(two);
      long heardHere = rings(one, "heard");
      long heardThere = rings(two, "heard");
      List<Time> times = accept(5);
      assertThat(rings(two, "heard")).as("the other heard it").isGreaterThan(heardThere);
      assertThat(runsOf(two)).as("it executed some of %s", times).isGreaterThan(before);
      assertThat(rings(one, "heard")).as("nobody listens to itself").isEqualTo(heardHere);
      waits.add(firstBeside(times));
    }
    assertThat(waits)
        .as("from the first run to the first on the other server")
        .allMatch(wait -> wait.compareTo(SWEEP.dividedBy(2)) < 0)
        .anyMatch(wait -> wait.compareTo(Duration.ofSeconds(1)) < 0);
  }

  private void theOtherComesByItsSweep(Path directory) throws IOException {
    long entries = entries(directory);
    long before = runsOf(two);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              accept(10);
              return runsOf(two) > before;
            });
    assertThat(rings(one, "lost")).isPositive();
    assertThat(entries(directory) - entries).as("entries in both logs").isLessThan(30);
  }

  private void ringsAreHeardAgain() {
    long before = rings(two, "heard");
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              accept(1);
              return rings(two, "heard") > before;
            });
  }

  /** Lets one server accept events, and waits for their runs. */
  private List<Time> accept(int count) {
    Api hasty = one.administrator().inAHurry();
    int before = runs().size();
    for (int i = 0; i < count; i++) {
      assertThat(hasty.post(path(), "{}").status()).isEqualTo(202);
    }
    await().atMost(PATIENCE).until(() -> runs().size() == before + count);
    List<JsonNode> all = runs();
    assertThat(all).allMatch(run -> run.path("outcome").asText().equals("ok"));
    return all.subList(before, all.size()).stream()
        .map(
            run -> {
              Instant start = Instant.parse(run.path("startedAt").asText());
              return new Time(start, start.plusNanos(run.path("durationMicros").asLong() * 1_000));
            })
        .toList();
  }

  /** How long after the first run another one began beside one that was not over. */
  private static Duration firstBeside(List<Time> times) {
    for (int i = 1; i < times.size(); i++) {
      if (times.get(i).start.isBefore(times.get(i - 1).end)) {
        return Duration.between(times.getFirst().start, times.get(i).start);
      }
    }
    throw new AssertionError("no two ran beside each other: " + times);
  }

  private List<JsonNode> runs() {
    return new Queued(one.administrator()).runsOf(hook);
  }

  private String path() {
    return "streams/" + stream + "/events";
  }

  private static long runsOf(OwnServer server) {
    return server.administrator().counted("runs_total", "ok");
  }

  private static long rings(OwnServer server, String what) {
    return server.administrator().counted("rings_total", what);
  }

  private static long entries(Path directory) throws IOException {
    long entries = 0;
    for (Path log : logs(directory)) {
      entries += Files.readString(log).lines().filter(line -> line.startsWith("[")).count();
    }
    return entries;
  }

  private static void noPasswordIsInTheLogs(Path directory) throws IOException {
    for (Path log : logs(directory)) {
      assertThat(Files.readString(log)).doesNotContain(MessageBroker.PASSWORD);
    }
  }

  private static List<Path> logs(Path directory) {
    return List.of("one", "two").stream()
        .map(server -> directory.resolve(server).resolve("output/hookwarden/logs/messages.log"))
        .toList();
  }
}
