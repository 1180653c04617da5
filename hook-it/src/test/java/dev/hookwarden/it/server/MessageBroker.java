package dev.hookwarden.it.server;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A real broker, Apache Artemis, as a process of its own that can be killed and started. */
final class MessageBroker implements AutoCloseable {
  static final String PASSWORD = "open-sesame-of-the-broker";

  private static final String USER = "hookwarden";
  private static final Duration START = Duration.ofSeconds(60);

  private final int port;
  private Process process;

  MessageBroker() throws IOException {
    port = OwnServer.freePort();
    start();
  }

  /** Starts it, and waits until it listens. */
  void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("it.broker") + File.separator + "*",
                System.getProperty("it.broker.source"),
                String.valueOf(port),
                USER,
                PASSWORD)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    await()
        .atMost(START)
        .failFast("the broker ended", () -> !process.isAlive())
        .until(this::listens);
  }

  /** Ends it as a power failure would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What a server has to be told to use it. */
  Map<String, String> settings() {
    return Map.of(
        "HOOKWARDEN_MESSAGING",
        "artemis",
        "HOOKWARDEN_ARTEMIS_HOST",
        "127.0.0.1",
        "HOOKWARDEN_ARTEMIS_PORT",
        String.valueOf(port),
        "HOOKWARDEN_ARTEMIS_USER",
        USER,
        "HOOKWARDEN_ARTEMIS_PASSWORD",
        PASSWORD,
        "HOOKWARDEN_ARTEMIS_TLS",
        "false");
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
