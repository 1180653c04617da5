package dev.hookwarden.platform;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL cluster in a directory of its own. PostgreSQL refuses to run as root, so root starts
 * it as the user of Debian's package.
 *
 * @param programs where the programs are
 * @param directory the data
 * @param port its port on the loopback interface
 */
public record ThrowawayCluster(Path programs, Path directory, int port) implements AutoCloseable {
  private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

  /** Whether PostgreSQL is installed. */
  public static boolean isPossible() throws IOException {
    return installed().isPresent();
  }

  private static Optional<Path> installed() throws IOException {
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(INSTALLED)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    }
  }

  /** Makes and starts one. */
  public static ThrowawayCluster start() throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("hookwarden-postgresql");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    ThrowawayCluster cluster = new ThrowawayCluster(installed().orElseThrow(), directory, port);
    if (isRoot()) {
      run(List.of("chown", "postgres", directory.toString()));
    }
    String data = directory.resolve("data").toString();
    cluster.program(
        "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-N", "--locale=C.UTF-8");
    cluster.run();
    return cluster;
  }

  private void run() throws IOException, InterruptedException {
    String options =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
            .formatted(port);
    program(
        "pg_ctl",
        "-D",
        directory.resolve("data").toString(),
        "-l",
        directory.resolve("log").toString(),
        "-w",
        "-o",
        options,
        "start");
  }

  /** Ends it as a crash would, and starts it again. */
  public void restart() throws IOException, InterruptedException {
    halt();
    run();
  }

  private void halt() throws IOException, InterruptedException {
    program("pg_ctl", "-D", directory.resolve("data").toString(), "-m", "immediate", "-w", "stop");
  }

  /** The address of the application's database. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:%d/hookwarden?stringtype=unspecified".formatted(port);
  }

  /** Connects to another database as its administrator. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), "postgres", "");
  }

  /** Stops it and removes its data. */
  @Override
  public void close() throws IOException {
    try {
      halt();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void program(String name, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("runuser", "-u", "postgres", "--"));
    }
    command.add(programs.resolve(name).toString());
    command.addAll(List.of(arguments));
    run(command);
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root");
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("hookwarden-postgresql", ".log");
    int status =
        new ProcessBuilder(command)
            .directory(new File("/"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    String said = Files.readString(output);
    Files.delete(output);
    if (status != 0) {
      throw new IOException("%s ended with %d: %s".formatted(command, status, said));
    }
  }
}
