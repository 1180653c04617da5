package dev.hookwarden.worker.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the suite must cover. */
final class Catalogue {
  private static final Path FILE = Path.of("src", "test", "resources", "hostile", "catalogue.tsv");

  /**
   * One kind of attack.
   *
   * @param id its name, for good
   * @param invariant the number of the invariant in the threat model that it tries to break
   * @param attack what is tried, in words
   * @param elsewhere what proves it where no file can; empty if files do
   */
  record Entry(String id, int invariant, String attack, String elsewhere) {}

  private Catalogue() {}

  /** Every entry, in the order of the file. */
  static List<Entry> entries() {
    try {
      return Files.readAllLines(FILE).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(
              parts ->
                  new Entry(
                      parts[0],
                      Integer.parseInt(parts[1]),
                      parts[2],
                      parts.length == 4 ? parts[3] : ""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
