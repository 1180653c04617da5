package dev.hookwarden.worker.scan;

import java.util.Arrays;

/** Where lines begin. A line ends with LF, CR or both, as the host and editors count them. */
final class SourceLines {
  private final int[] starts;
  private final int count;
  private final int length;

  SourceLines(String source) {
    int[] found = new int[16];
    int lines = 1;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == source.length() || source.charAt(i + 1) != '\n'));
      if (ends) {
        if (lines == found.length) {
          found = Arrays.copyOf(found, 2 * lines);
        }
        found[lines++] = i + 1;
      }
    }
    this.starts = found;
    this.count = lines;
    this.length = source.length();
  }

  /** The 1-based line of a character. */
  int line(int offset) {
    int found = Arrays.binarySearch(starts, 0, count, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The 1-based column of a character in its line, at most one behind the line's last. */
  int column(int offset, String source) {
    int line = line(offset);
    int start = starts[line - 1];
    int end = line < count ? starts[line] : length;
    while (end > start && (source.charAt(end - 1) == '\n' || source.charAt(end - 1) == '\r')) {
      end--;
    }
    return Math.min(offset, end) - start + 1;
  }
}
