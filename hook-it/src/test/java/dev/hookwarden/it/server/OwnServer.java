package dev.hookwarden.it.server;

import static org.awaitility.Awaitility.await;

import dev.hookwarden.platform.ThrowawayCluster;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A server of a test's own, started as the launcher starts it, which can be killed and started. Its
 * workers know JavaScript only.
 */
final class OwnServer implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(4);
  private static final Duration STOP = Duration.ofSeconds(60);

  /** It lives too shortly for code that took long to compile, which is a third of its start. */
  private static final String COMPILE_QUICKLY = "-XX:TieredStopAtLevel=1";

  private final Path log;
  private final Map<String, String> environment;
  private final int port;
  private Process process;

  private OwnServer(Path log, Map<String, String> environment, int port) throws IOException {
    this.log = log;
    this.environment = environment;
    this.port = port;
    start();
  }

  /**
   * One with an H2 database of its own.
   *
   * @param more further variables of its environment
   */
  static OwnServer onH2(Path directory, Map<String, String> more) throws IOException {
    return onH2(directory, _ -> more);
  }

  /**
   * One with an H2 database of its own.
   *
   * @param more further variables of its environment, given where it will listen; an empty one is
   *     not set, whatever the tests have
   */
  static OwnServer onH2(Path directory, Function<String, Map<String, String>> more)
      throws IOException {
    Path data = directory.resolve("data");
    return on(
        directory,
        data,
        address -> {
          Map<String, String> environment = new HashMap<>(more.apply(address));
          environment.put(
              "HOOKWARDEN_DB_URL", "jdbc:h2:file:%s/hookwarden;AUTO_SERVER=TRUE".formatted(data));
          return environment;
        });
  }

  /** Makes the application's database, and tells by which variables a server uses it. */
  static Map<String, String> databaseOn(ThrowawayCluster cluster) throws SQLException {
    try (Connection postgres = cluster.connect("postgres");
        var statement = postgres.createStatement()) {
      statement.executeUpdate("create role hookwarden login");
      statement.executeUpdate("create database hookwarden owner hookwarden");
    }
    return Map.of(
        "HOOKWARDEN_DB_KIND", "postgresql",
        "HOOKWARDEN_DB_URL", cluster.url(),
        "HOOKWARDEN_DB_USER", "hookwarden");
  }

  /**
   * One on a database that others may use too.
   *
   * @param directory what is its own
   * @param data what the servers of one database share
   * @param more which database, and whatever else, as variables of its environment
   */
  static OwnServer on(Path directory, Path data, Map<String, String> more) throws IOException {
    return on(directory, data, _ -> more);
  }

  private static OwnServer on(Path directory, Path data, Function<String, Map<String, String>> more)
      throws IOException {
    Files.createDirectories(directory);
    int port = freePort();
    Map<String, String> environment = new HashMap<>(more.apply(addressAt(port)));
    environment.putAll(
        Map.of(
            "JAVA_HOME", System.getProperty("java.home"),
            "JVM_ARGS", COMPILE_QUICKLY,
            "WLP_OUTPUT_DIR", directory.resolve("output").toString(),
            "HOOKWARDEN_HTTP_PORT", String.valueOf(port),
            "HOOKWARDEN_DATA", data.toString(),
            "HOOKWARDEN_WORKER_COUNT", "1",
            "HOOKWARDEN_WORKER_LANGUAGES", "javascript"));
    return new OwnServer(directory.resolve("server.log"), environment, port);
  }

  /** Starts it, and waits until it takes hooks. */
  void start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("it.runtime"), "bin", "server").toString(),
            "run",
            "hookwarden");
    builder.environment().putAll(environment);
    builder.environment().values().removeIf(String::isEmpty);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    process = builder.start();
    await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(500))
        .failFast("the server ended", () -> !process.isAlive())
        .until(this::isReady);
  }

  /** Ends it as a power failure would. */
  void kill() throws InterruptedException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }

  /** Ends its workers as the kernel's out-of-memory killer would. */
  void killWorkers() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
  }

  /** The address of its database. */
  String database() {
    return environment.get("HOOKWARDEN_DB_URL");
  }

  /** Where it listens. */
  String address() {
    return addressAt(port);
  }

  private static String addressAt(int port) {
    return "http://localhost:" + port;
  }

  /**
   * What speaks to servers of this kind; an attempt at HTTP/2 without TLS would be left hanging.
   */
  static HttpClient.Builder client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10));
  }

  /** Its first administrator. */
  Api administrator() {
    return new Api(address(), System.getProperty("it.key"));
  }

  private boolean isReady() {
    try (HttpClient client = client().build()) {
      return client
              .send(
                  HttpRequest.newBuilder(URI.create(address() + "/health/ready"))
                      .timeout(Duration.ofSeconds(60))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A port on which nobody listens. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
