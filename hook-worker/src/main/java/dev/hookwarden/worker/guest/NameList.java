package dev.hookwarden.worker.guest;

import java.util.List;

/** Lists of names that are data: one per line, then a reason; lines with {@code #} are comments. */
public final class NameList {
  private NameList() {}

  /** The modules that a Python hook may import, in the order of the file. */
  public static List<String> pythonImports() {
    return of("python-imports.txt");
  }

  static List<String> of(String resource) {
    return GuestLanguage.resource(resource)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" ", 2)[0])
        .toList();
  }
}
