package dev.hookwarden.worker.check;

import dev.hookwarden.protocol.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs the native TypeScript compiler as a child process on one source and the shipped
 * declarations. The emitted module ends with a source map, so that failures name the author's
 * lines.
 */
final class TypeScriptCompiler {
  private static final int MAX_OUTPUT_BYTES = 512 * 1024;
  private static final Pattern MESSAGE =
      Pattern.compile("^hook\\.ts\\((\\d+),(\\d+)\\): (error|warning) (TS\\d+): (.*)$");
  private static final Pattern ELSEWHERE =
      Pattern.compile("^(?:[^(:]*(?:\\(\\d+,\\d+\\))?: )?(error|warning) (TS\\d+): (.*)$");
  private static final int MAX_MESSAGE_CHARS = 2_000;

  private final Path program;
  private final Path scratch;
  private final Duration patience;

  /**
   * Creates it.
   *
   * @param program the compiler
   * @param scratch a private directory that may be written
   * @param patience how long one compilation may take
   */
  TypeScriptCompiler(Path program, Path scratch, Duration patience) {
    this.program = program;
    this.scratch = scratch;
    this.patience = patience;
  }

  /** Type-checks and compiles one source. */
  Compiled compile(String source) {
    try {
      Path directory = Files.createTempDirectory(scratch, "ts");
      try {
        return compile(directory, source);
      } finally {
        delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Compiled compile(Path directory, String source) throws IOException {
    Files.writeString(directory.resolve("hook.ts"), source);
    Files.writeString(directory.resolve("hook-api.d.ts"), resource("hook-api.d.ts"));
    Files.writeString(directory.resolve("tsconfig.json"), resource("tsconfig.json"));
    Path output = directory.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(program.toString(), "-p", "tsconfig.json")
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().clear();
    builder.environment().putAll(Map.of("GOMAXPROCS", "1", "HOME", directory.toString()));
    Process child = builder.start();
    child.getOutputStream().close();
    if (!ended(child)) {
      return Compiled.failed(
          0, 0, "the TypeScript compiler took longer than %d s".formatted(patience.toSeconds()));
    }
    List<Diagnostic> diagnostics = diagnostics(read(output));
    Path emitted = directory.resolve("out").resolve("hook.js");
    if (child.exitValue() == 0 && Files.exists(emitted)) {
      return Compiled.of(diagnostics, Files.readString(emitted));
    }
    return diagnostics.isEmpty()
        ? Compiled.failed(0, 0, "the TypeScript compiler failed")
        : new Compiled(diagnostics, null);
  }

  private boolean ended(Process child) {
    try {
      return child.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      child.destroyForcibly();
    }
  }

  /** Reads the compiler's lines; continuation lines belong to the message before. */
  static List<Diagnostic> diagnostics(String output) {
    List<Diagnostic> found = new ArrayList<>();
    for (String line : output.lines().toList()) {
      Matcher own = MESSAGE.matcher(line);
      Matcher other = ELSEWHERE.matcher(line);
      if (own.matches()) {
        found.add(
            diagnostic(
                own.group(3),
                Integer.parseInt(own.group(1)),
                Integer.parseInt(own.group(2)),
                own.group(4),
                own.group(5)));
      } else if (other.matches()) {
        found.add(diagnostic(other.group(1), 0, 0, other.group(2), other.group(3)));
      } else if (!found.isEmpty() && line.startsWith(" ")) {
        Diagnostic last = found.removeLast();
        found.add(
            new Diagnostic(
                last.severity(),
                last.line(),
                last.column(),
                last.code(),
                cut(last.message() + "\n" + line)));
      }
    }
    return found;
  }

  private static Diagnostic diagnostic(
      String severity, int line, int column, String code, String message) {
    return new Diagnostic(
        severity.equals("error") ? Diagnostic.Severity.ERROR : Diagnostic.Severity.WARNING,
        line,
        column,
        code,
        cut(message));
  }

  private static String cut(String message) {
    return message.substring(0, Math.min(message.length(), MAX_MESSAGE_CHARS));
  }

  private static String read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAX_OUTPUT_BYTES), StandardCharsets.UTF_8);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = TypeScriptCompiler.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
