package dev.hookwarden.worker.hostile;

import dev.hookwarden.protocol.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One attack, as a file tells it. The README beside the files explains their headers.
 *
 * @param name the file's name
 * @param ids what it tries, as entries of the catalogue
 * @param language the language of the source
 * @param outcomes how it may end: an outcome's name, or {@link #REFUSED}
 * @param settings numbers and names of the first line
 * @param expected what the lines below it demand, by their first word
 * @param source the whole file
 */
record Attack(
    String name,
    List<String> ids,
    Language language,
    Set<String> outcomes,
    Map<String, String> settings,
    Map<String, String> expected,
    String source) {
  /** The analyst must find an error in it. */
  static final String REFUSED = "refused";

  private static final Path FILES = Path.of("src", "test", "resources", "hostile");
  private static final Pattern FIRST =
      Pattern.compile("^(?://|#) ([A-Z0-9,-]+) outcome=([a-z|-]+)((?: [a-z]+=\\S+)*)$");
  private static final Pattern FURTHER =
      Pattern.compile("^(?://|#) (returns|throws|says|event|log) (.+)$");

  Attack {
    ids = List.copyOf(ids);
    outcomes = Set.copyOf(outcomes);
    settings = Map.copyOf(settings);
    expected = Map.copyOf(expected);
  }

  /** Every attack, by name. */
  static List<Attack> all() {
    try (Stream<Path> files = Files.list(FILES)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(js|ts|py)"))
          .sorted()
          .map(Attack::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Attack of(Path file) {
    String name = file.getFileName().toString();
    try {
      return of(name, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if its header is not one
   */
  static Attack of(String name, String source) {
    List<String> lines = source.lines().toList();
    Matcher first = FIRST.matcher(lines.getFirst());
    if (!first.matches()) {
      throw new IllegalArgumentException("the first line of " + name);
    }
    Map<String, String> settings = new HashMap<>();
    for (String setting : first.group(3).strip().split(" ")) {
      if (!setting.isEmpty()) {
        settings.put(setting.substring(0, setting.indexOf('=')), after(setting));
      }
    }
    Map<String, String> expected = new HashMap<>();
    lines.stream()
        .skip(1)
        .map(FURTHER::matcher)
        .takeWhile(Matcher::matches)
        .forEach(line -> expected.put(line.group(1), line.group(2)));
    return new Attack(
        name,
        List.of(first.group(1).split(",")),
        language(name),
        Set.of(first.group(2).split("\\|")),
        settings,
        expected,
        source);
  }

  /** Whether it is meant for the analyst alone. */
  boolean refused() {
    return outcomes.contains(REFUSED);
  }

  /** Whether a worker is spent on it, as far as one can tell before. */
  boolean costly() {
    return outcomes.stream().anyMatch(each -> each.matches("(cpu|wall|memory)-exceeded"));
  }

  /** A number of the first line. */
  int number(String setting, int otherwise) {
    return Optional.ofNullable(settings.get(setting)).map(Integer::valueOf).orElse(otherwise);
  }

  /** The limit of processor time; short for those that are there to exceed it. */
  int cpuMillis() {
    return number("cpu", outcomes.equals(Set.of("cpu-exceeded")) ? 300 : 1_000);
  }

  /** The limit of time. */
  int wallMillis() {
    return number("wall", 10_000);
  }

  /** What a line below the first demands. */
  Optional<String> expects(String word) {
    return Optional.ofNullable(expected.get(word));
  }

  private static String after(String setting) {
    return setting.substring(setting.indexOf('=') + 1);
  }

  private static Language language(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".js" -> Language.JAVASCRIPT;
      case ".ts" -> Language.TYPESCRIPT;
      case ".py" -> Language.PYTHON;
      default -> throw new IllegalArgumentException(name);
    };
  }

  @Override
  public String toString() {
    return name;
  }
}
