package dev.hookwarden.protocol.corpus;

import java.util.List;
import java.util.Objects;

/**
 * One kind of attack of the catalogue.
 *
 * @param id its name, for good
 * @param invariant the number of the invariant in the threat model that it tries to break; {@link
 *     #NO_INVARIANT} if it is not of the catalogue
 * @param family what it belongs to
 * @param attack what is tried, in words
 * @param elsewhere what proves it where no sample can; empty if samples do
 */
public record Technique(String id, int invariant, String family, String attack, String elsewhere) {
  /** Stands where a technique is not tied to an invariant. */
  public static final int NO_INVARIANT = 0;

  private static final int COLUMNS = 4;

  /** Validates. */
  public Technique {
    Objects.requireNonNull(elsewhere, "elsewhere");
    if (id.isBlank() || family.isBlank() || attack.isBlank()) {
      throw new IllegalArgumentException("a technique has an id, a family and words");
    }
  }

  /**
   * Reads the catalogue: one technique a line, its columns separated by tabs; lines that begin with
   * {@code #} are comments.
   *
   * @throws IllegalArgumentException if a line is not one
   */
  public static List<Technique> catalogue(String text) {
    return text.lines().filter(line -> !line.startsWith("#")).map(Technique::of).toList();
  }

  private static Technique of(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length < COLUMNS) {
      throw new IllegalArgumentException(line);
    }
    return new Technique(
        columns[0],
        Integer.parseInt(columns[1]),
        columns[2],
        columns[3],
        columns.length > COLUMNS ? columns[COLUMNS] : "");
  }
}
