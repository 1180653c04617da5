package dev.hookwarden.web.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of how a value changes: the lines that differ with some around them, none of
 * them long.
 *
 * @param lines the lines
 * @param whole where all of it is shown; empty if these lines are all
 */
public record Excerpt(List<Difference.Line> lines, String whole) {
  /** The most lines. */
  static final int MOST_LINES = 60;

  /** The most characters of a line. */
  static final int MOST_CHARS = 300;

  /** As many lines as these stay before and after one that differs. */
  private static final int AROUND = 3;

  private static final Difference.Line GAP = new Difference.Line("same", "…");

  /** Copies. */
  public Excerpt {
    lines = List.copyOf(lines);
  }

  /**
   * What a list shows of a change.
   *
   * @param before JSON text; {@code null} if there was none
   * @param after JSON text; {@code null} if there is none
   * @param whole the address of a page that shows the whole change
   */
  public static Excerpt of(@Nullable String before, @Nullable String after, String whole) {
    List<Difference.Line> all = Difference.between(before, after);
    List<Difference.Line> shown =
        (all.size() <= MOST_LINES ? all : differing(all))
            .stream().limit(MOST_LINES).map(Excerpt::brief).toList();
    return new Excerpt(shown, shown.equals(all) ? "" : whole);
  }

  private static List<Difference.Line> differing(List<Difference.Line> all) {
    BitSet near = new BitSet();
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).kind().equals(GAP.kind())) {
        near.set(Math.max(0, i - AROUND), i + AROUND + 1);
      }
    }
    List<Difference.Line> shown = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (near.get(i)) {
        shown.add(all.get(i));
      } else if (i == 0 || near.get(i - 1)) {
        shown.add(GAP);
      }
    }
    return shown;
  }

  private static Difference.Line brief(Difference.Line line) {
    return line.text().length() <= MOST_CHARS
        ? line
        : new Difference.Line(line.kind(), JsonWords.brief(line.text(), MOST_CHARS));
  }
}
