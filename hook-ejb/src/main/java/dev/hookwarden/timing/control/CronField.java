package dev.hookwarden.timing.control;

import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one field of a cron expression that is a set of numbers. */
enum CronField {
  SECOND("seconds", 0, 59, Map.of()),
  MINUTE("minutes", 0, 59, Map.of()),
  HOUR("hours", 0, 23, Map.of()),
  DAY_OF_MONTH("day of month", 1, 31, Map.of()),
  MONTH(
      "month",
      1,
      12,
      Map.ofEntries(
          Map.entry("JAN", 1),
          Map.entry("FEB", 2),
          Map.entry("MAR", 3),
          Map.entry("APR", 4),
          Map.entry("MAY", 5),
          Map.entry("JUN", 6),
          Map.entry("JUL", 7),
          Map.entry("AUG", 8),
          Map.entry("SEP", 9),
          Map.entry("OCT", 10),
          Map.entry("NOV", 11),
          Map.entry("DEC", 12))),
  DAY_OF_WEEK(
      "day of week",
      1,
      7,
      Map.of("SUN", 1, "MON", 2, "TUE", 3, "WED", 4, "THU", 5, "FRI", 6, "SAT", 7)),
  YEAR("year", 1970, 2199, Map.of());

  private static final Pattern PART =
      Pattern.compile("(\\*|[0-9]{1,4}|[A-Z]{3})(?:-([0-9]{1,4}|[A-Z]{3}))?(?:/([0-9]{1,4}))?");

  private final String words;
  private final int least;
  private final int most;
  private final Map<String, Integer> names;

  CronField(String words, int least, int most, Map<String, Integer> names) {
    this.words = words;
    this.least = least;
    this.most = most;
    this.names = names;
  }

  /** How many numbers there are. */
  int size() {
    return most - least + 1;
  }

  /**
   * Reads a list of numbers, ranges and steps. A range may go over the end, such as {@code
   * FRI-MON}.
   *
   * @throws IllegalArgumentException with what is wrong
   */
  BitSet read(String text) {
    BitSet numbers = new BitSet(most + 1);
    for (String part : text.toUpperCase(Locale.ROOT).split(",", -1)) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        throw wrong(text);
      }
      add(numbers, matcher, text);
    }
    return numbers;
  }

  private void add(BitSet numbers, Matcher part, String text) {
    boolean isAll = part.group(1).equals("*");
    int first = isAll ? least : number(part.group(1), text);
    boolean isOpen = isAll || (part.group(2) == null && part.group(3) != null);
    int last = isOpen ? most : part.group(2) == null ? first : number(part.group(2), text);
    int step = part.group(3) == null ? 1 : Integer.parseInt(part.group(3));
    if (step < 1 || step > size() || (isAll && part.group(2) != null)) {
      throw wrong(text);
    }
    if (last < first && this == YEAR) {
      throw wrong(text);
    }
    int end = last < first ? last + size() : last;
    for (int value = first; value <= end; value += step) {
      numbers.set(value > most ? value - size() : value);
    }
  }

  /** One number or name. */
  int number(String text, String field) {
    Integer named = names.get(text);
    if (named != null) {
      return named;
    }
    if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw wrong(field);
    }
    int number = Integer.parseInt(text);
    if (number < least || number > most) {
      throw wrong(field);
    }
    return number;
  }

  /** What to say of a text that this field can't have. */
  IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "%s: '%s' is not possible; numbers go from %d to %d".formatted(words, text, least, most));
  }
}
