package dev.hookwarden.worker;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of {@code compatibility/}: each of its public functions is a program. Beside it lie the
 * answers of Node.js or CPython, which the recorder there wrote.
 *
 * @param language JavaScript or Python
 * @param name the file's name without its ending
 * @param source the file
 * @param answers the recorded answer of each program
 */
record Topic(Language language, String name, String source, JsonNode answers) {
  private static final Path FILES = Path.of("src/test/resources/compatibility");
  private static final Pattern JAVASCRIPT_PROGRAM =
      Pattern.compile("^export (?:async )?function (\\w+)", Pattern.MULTILINE);
  private static final Pattern PYTHON_PROGRAM =
      Pattern.compile("^def ([a-z]\\w*)", Pattern.MULTILINE);

  private static final String JAVASCRIPT_RUNNER =
      """

      export default async () => {
        const answers = {};
        for (const [name, program] of Object.entries(@PROGRAMS@)) {
          try {
            answers[name] = (await program()) ?? null;
          } catch (e) {
            answers[name] = { failed: String(e) };
          }
        }
        return answers;
      };
      """;
  private static final String PYTHON_RUNNER =
      """


      def handle(event, api):
          answers = {}
          for name, program in @PROGRAMS@.items():
              try:
                  answers[name] = program()
              except Exception as e:
                  answers[name] = {"failed": repr(e)}
          return answers
      """;

  /** All topics of a language. */
  static List<Topic> all(Language language) throws IOException {
    String ending = language == Language.PYTHON ? ".py" : ".js";
    List<Topic> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(FILES.resolve(language.wireName()))) {
      for (Path file : files.filter(each -> each.toString().endsWith(ending)).sorted().toList()) {
        String name = file.getFileName().toString().replace(ending, "");
        JsonNode recorded = Json.parse(Files.readString(file.resolveSibling(name + ".json")));
        found.add(new Topic(language, name, Files.readString(file), recorded.path("answers")));
      }
    }
    return found;
  }

  /** The reason for each difference that stays, by the id of its program. */
  static Map<String, String> differences() throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    Files.readString(FILES.resolve("differences.tsv"))
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", 2))
        .forEach(parts -> found.put(parts[0], parts[1]));
    return found;
  }

  /** The names of its functions. */
  Set<String> programs() {
    Set<String> found = new TreeSet<>();
    Matcher program =
        (language == Language.PYTHON ? PYTHON_PROGRAM : JAVASCRIPT_PROGRAM).matcher(source);
    while (program.find()) {
      found.add(program.group(1));
    }
    return found;
  }

  /** How the list of differences names a program. */
  String id(String program) {
    return language.wireName() + "/" + name + "/" + program;
  }

  /** A hook that runs all programs and answers what each answered, or how it failed. */
  String hook() {
    String table =
        programs().stream()
            .map(each -> "\"%s\": %s".formatted(each, each))
            .collect(Collectors.joining(", ", "{", "}"));
    return source
        + (language == Language.PYTHON ? PYTHON_RUNNER : JAVASCRIPT_RUNNER)
            .replace("@PROGRAMS@", table);
  }
}
