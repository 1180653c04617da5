package dev.hookwarden.web.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What differs between two texts, line by line: a longest common subsequence. */
public final class Difference {
  /** Above this many lines on a side, the values are shown one after the other. */
  private static final int MAX_LINES = 1_500;

  private Difference() {}

  /**
   * A line of the comparison.
   *
   * @param kind {@code same}, {@code gone} or {@code come}
   * @param text the line
   */
  public record Line(String kind, String text) {
    /** The sign before it. */
    public String sign() {
      return switch (kind) {
        case "gone" -> "−";
        case "come" -> "+";
        default -> " ";
      };
    }

    /** What the sign means, for those who listen. */
    public String spoken() {
      return switch (kind) {
        case "gone" -> "removed: ";
        case "come" -> "added: ";
        default -> "";
      };
    }
  }

  /**
   * Compares two JSON values.
   *
   * @param before JSON text; {@code null} if there was none
   * @param after JSON text; {@code null} if there is none
   */
  public static List<Line> between(@Nullable String before, @Nullable String after) {
    return of(JsonWords.lines(before), JsonWords.lines(after), Difference::sameInJson);
  }

  /** Compares two texts. */
  public static List<Line> ofText(String before, String after) {
    return of(before.lines().toList(), after.lines().toList());
  }

  /** Compares two lists of lines. */
  public static List<Line> of(List<String> old, List<String> fresh) {
    return of(old, fresh, String::equals);
  }

  private static List<Line> of(
      List<String> old, List<String> fresh, BiPredicate<String, String> same) {
    if (old.size() > MAX_LINES || fresh.size() > MAX_LINES) {
      List<Line> lines = new ArrayList<>();
      old.forEach(line -> lines.add(new Line("gone", line)));
      fresh.forEach(line -> lines.add(new Line("come", line)));
      return lines;
    }
    return walk(old, fresh, lengths(old, fresh, same), same);
  }

  private static int[][] lengths(
      List<String> old, List<String> fresh, BiPredicate<String, String> same) {
    int[][] length = new int[old.size() + 1][fresh.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = fresh.size() - 1; j >= 0; j--) {
        length[i][j] =
            same.test(old.get(i), fresh.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length;
  }

  private static List<Line> walk(
      List<String> old, List<String> fresh, int[][] length, BiPredicate<String, String> same) {
    List<Line> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < fresh.size()) {
      if (i < old.size() && j < fresh.size() && same.test(old.get(i), fresh.get(j))) {
        lines.add(new Line("same", fresh.get(j)));
        i++;
        j++;
      } else if (j == fresh.size() || (i < old.size() && length[i + 1][j] >= length[i][j + 1])) {
        lines.add(new Line("gone", old.get(i++)));
      } else {
        lines.add(new Line("come", fresh.get(j++)));
      }
    }
    return lines;
  }

  /** A comma at the end of a line says only that another member follows. */
  private static boolean sameInJson(String one, String other) {
    int length = bareLength(one);
    return length == bareLength(other) && one.regionMatches(0, other, 0, length);
  }

  private static int bareLength(String line) {
    return line.endsWith(",") ? line.length() - 1 : line.length();
  }
}
