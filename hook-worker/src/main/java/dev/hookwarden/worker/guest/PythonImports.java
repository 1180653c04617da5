package dev.hookwarden.worker.guest;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a Python hook may import, and what its author is told when it may not. */
public final class PythonImports {
  private static final String PAGE = "docs/reference/python-modules.md";
  private static final int MAX_NAME_CHARS = 100;
  private static final int MAX_SUGGESTIONS = 3;
  private static final Map<String, String> PERMITTED = NameList.withReasons("python-imports.txt");
  private static final Map<String, String> ADVICE = NameList.withReasons("python-advice.txt");
  private static final Pattern IMPORT =
      Pattern.compile(
          "^[ \\t]*(?:import[ \\t]+([\\w., \\t]+)|from[ \\t]+([\\w.]+))", Pattern.MULTILINE);

  private PythonImports() {}

  /** The permitted modules, each with why it is harmless, in the order of their names. */
  public static Map<String, String> permitted() {
    return PERMITTED;
  }

  /** Modules that authors look for in vain, each with what to do instead. */
  public static Map<String, String> advice() {
    return ADVICE;
  }

  /** What an author reads who imports something else: a reason or close names, and the list. */
  public static String refusal(String name) {
    String shown = name.substring(0, Math.min(name.length(), MAX_NAME_CHARS));
    String refused = "a hook cannot import '%s'".formatted(shown);
    String advice = ADVICE.get(shown);
    if (advice == null && shown.contains(".")) {
      advice = ADVICE.get(shown.substring(0, shown.indexOf('.')));
    }
    List<String> close = close(shown);
    if (advice != null) {
      refused += ": " + advice;
    } else if (!close.isEmpty()) {
      refused += "; did you mean " + String.join(" or ", close) + "?";
    }
    String end = refused.endsWith("?") ? " " : "; ";
    return refused
        + end
        + "all %d modules that it can import: %s".formatted(PERMITTED.size(), PAGE);
  }

  /** The permitted modules that a Python source seems to import. */
  static Set<String> importedBy(CharSequence source) {
    Set<String> found = new HashSet<>();
    Matcher line = IMPORT.matcher(source);
    while (line.find()) {
      String names = line.group(1) == null ? line.group(2) : line.group(1);
      for (String name : names.split(",")) {
        found.add(name.strip().split("\\s", 2)[0]);
      }
    }
    found.retainAll(PERMITTED.keySet());
    return found;
  }

  private static List<String> close(String name) {
    int most = Math.max(1, name.length() / 3);
    return PERMITTED.keySet().stream()
        .filter(each -> distance(name, each) <= most)
        .sorted(Comparator.comparingInt(each -> distance(name, each)))
        .limit(MAX_SUGGESTIONS)
        .map("'%s'"::formatted)
        .collect(Collectors.toList());
  }

  /** How many letters must be added, removed or replaced (Levenshtein's distance). */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
