package dev.hookwarden.it.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A second server, of a database of its own, that takes log-ins by a provider: started as the
 * launcher starts it.
 */
final class OpenIdServer implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(4);
  private static final Duration STOP = Duration.ofSeconds(60);

  private final Process process;
  private final int port;
  private final Path data;

  OpenIdServer(Path directory, OpenIdProvider provider) throws IOException {
    data = directory.resolve("data");
    port = freePort();
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("it.runtime"), "bin", "server").toString(),
            "run",
            "hookwarden");
    // Its first administrator gets a password that would have to be changed.
    builder.environment().remove("HOOKWARDEN_ADMIN_PASSWORD");
    builder
        .environment()
        .putAll(
            Map.ofEntries(
                Map.entry("JAVA_HOME", System.getProperty("java.home")),
                Map.entry("WLP_OUTPUT_DIR", directory.resolve("output").toString()),
                Map.entry("HOOKWARDEN_HTTP_PORT", String.valueOf(port)),
                Map.entry("HOOKWARDEN_DATA", data.toString()),
                Map.entry("HOOKWARDEN_DB_URL", database()),
                Map.entry("HOOKWARDEN_WORKER_COUNT", "1"),
                // Nobody runs a hook on it: what its workers warm is only in the way.
                Map.entry("HOOKWARDEN_WORKER_LANGUAGES", "javascript"),
                Map.entry("HOOKWARDEN_LOGIN", "oidc"),
                Map.entry("HOOKWARDEN_OIDC_NAME", "Example ID"),
                Map.entry("HOOKWARDEN_OIDC_DISCOVERY_URL", provider.discovery()),
                Map.entry("HOOKWARDEN_OIDC_CLIENT_ID", OpenIdProvider.CLIENT),
                Map.entry("HOOKWARDEN_OIDC_CLIENT_SECRET", OpenIdProvider.SECRET),
                Map.entry("HOOKWARDEN_OIDC_PUBLIC_URL", address()),
                Map.entry("HOOKWARDEN_OIDC_HTTPS_REQUIRED", "false"),
                Map.entry(
                    "cert_defaultKeyStore", OpenIdProvider.certificate(directory).toString())));
    builder.redirectErrorStream(true).redirectOutput(directory.resolve("server.log").toFile());
    process = builder.start();
    await()
        .atMost(START)
        .pollInterval(Duration.ofSeconds(1))
        .failFast("the server ended", () -> !process.isAlive())
        .until(this::answers);
  }

  /** Where it listens. */
  String address() {
    return "http://localhost:" + port;
  }

  /** Its database, which others may look into. */
  String database() {
    return "jdbc:h2:file:%s/hookwarden;AUTO_SERVER=TRUE".formatted(data);
  }

  /**
   * What speaks to servers of this kind; an attempt at HTTP/2 without TLS would be left hanging.
   */
  static HttpClient.Builder client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10));
  }

  private boolean answers() {
    try (HttpClient client = OpenIdServer.client().build()) {
      return client
              .send(
                  HttpRequest.newBuilder(URI.create(address() + "/login.xhtml"))
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

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
