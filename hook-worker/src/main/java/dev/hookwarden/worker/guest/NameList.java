package dev.hookwarden.worker.guest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of names that are data: one per line, then a reason; lines with {@code #} are comments. */
public final class NameList {
  private static final List<String> PYTHON_IMPORTS = of("python-imports.txt");
  private static final Pattern IMPORT =
      Pattern.compile(
          "^[ \\t]*(?:import[ \\t]+([\\w., \\t]+)|from[ \\t]+([\\w.]+))", Pattern.MULTILINE);

  private NameList() {}

  /** The modules that a Python hook may import, in the order of the file. */
  public static List<String> pythonImports() {
    return PYTHON_IMPORTS;
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
    found.retainAll(PYTHON_IMPORTS);
    return found;
  }

  static List<String> of(String resource) {
    return GuestLanguage.resource(resource)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" ", 2)[0])
        .toList();
  }
}
