package dev.hookwarden.protocol.corpus;

import dev.hookwarden.protocol.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a sample from its file, whose first lines say in comments what must come of it. */
public final class SampleFile {
  private static final Pattern FIRST =
      Pattern.compile("^(?://|#) ([A-Z0-9,-]+) outcome=([a-z|-]+)((?: [a-z]+=\\S+)*)$");
  private static final Pattern FURTHER =
      Pattern.compile("^(?://|#) (scanner|returns|throws|says|event|log) (.+)$");
  private static final String NO_RULE = "none";

  private SampleFile() {}

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if its header is not one
   */
  public static Sample read(String name, String source) {
    List<String> lines = source.lines().toList();
    Matcher first = FIRST.matcher(lines.getFirst());
    if (!first.matches()) {
      throw new IllegalArgumentException("the first line of " + name);
    }
    Map<String, String> demands = new HashMap<>();
    lines.stream()
        .skip(1)
        .map(FURTHER::matcher)
        .takeWhile(Matcher::matches)
        .forEach(line -> demands.put(line.group(1), line.group(2)));
    String rules = demands.remove("scanner");
    if (rules == null) {
      throw new IllegalArgumentException(name + " does not say what a scanner must find");
    }
    return new Sample(
        name,
        List.of(first.group(1).split(",")),
        language(name),
        Set.of(first.group(2).split("\\|")),
        settings(first.group(3)),
        demands,
        rules.equals(NO_RULE) ? List.of() : List.of(rules.split(" ")),
        source);
  }

  private static Map<String, String> settings(String text) {
    Map<String, String> settings = new HashMap<>();
    Stream.of(text.split(" "))
        .filter(each -> !each.isEmpty())
        .map(each -> each.split("=", 2))
        .forEach(each -> settings.put(each[0], each[1]));
    return settings;
  }

  private static Language language(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "js" -> Language.JAVASCRIPT;
      case "ts" -> Language.TYPESCRIPT;
      case "py" -> Language.PYTHON;
      default -> throw new IllegalArgumentException(name);
    };
  }
}
