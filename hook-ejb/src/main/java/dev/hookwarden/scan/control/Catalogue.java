package dev.hookwarden.scan.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.hookwarden.scan.boundary.Rule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The built-in rules: the files of the directory {@code rules}, in the order of its index. */
public final class Catalogue {
  /** The rule that says that a source could not be scanned. */
  public static final String SCAN_FAILED = "scan-failed";

  /** The rule that says that there is more than a report holds. */
  public static final String SCAN_TRUNCATED = "scan-truncated";

  private static final String DIRECTORY = "/dev/hookwarden/scan/rules/";
  private static final RuleSet BUILT_IN = RuleSet.of(read());

  private Catalogue() {}

  /** The built-in rules as a set. */
  public static RuleSet builtIn() {
    return BUILT_IN;
  }

  private static List<Rule> read() {
    YAMLMapper mapper = new YAMLMapper();
    try (BufferedReader index =
        new BufferedReader(new InputStreamReader(open("index.txt"), StandardCharsets.UTF_8))) {
      return index.lines().filter(id -> !id.isBlank()).map(id -> read(mapper, id)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Rule read(YAMLMapper mapper, String id) {
    try (InputStream file = open(id + ".yaml")) {
      JsonNode json = mapper.readTree(file);
      return Rule.builtIn(
          json.path("id").asText(),
          RuleJson.read(
              json,
              (field, detail) -> {
                throw new IllegalStateException("rule %s: %s %s".formatted(id, field, detail));
              }));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream file = Catalogue.class.getResourceAsStream(DIRECTORY + name);
    if (file == null) {
      throw new IllegalStateException("no file %s among the rules".formatted(name));
    }
    return file;
  }
}
