package dev.hookwarden.stream.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large the program of a regular expression becomes, at the most. Counted repetitions are
 * copied by the engine, those within each other by their product, so this is known before it
 * compiles one.
 */
final class PatternCost {
  private static final Pattern COUNTED = Pattern.compile("\\{(\\d{1,4})(,(\\d{0,4}))?}");

  private final String text;
  private final Deque<Long> outer = new ArrayDeque<>();
  private long sum;
  private long last;
  private int at;

  private PatternCost(String text) {
    this.text = text;
  }

  /** An upper bound for the instructions of a regular expression. */
  static long of(String text) {
    return new PatternCost(text).count();
  }

  private long count() {
    while (at < text.length()) {
      next();
    }
    long all = sum;
    for (long each : outer) {
      all = capped(all + each);
    }
    return all;
  }

  private void next() {
    switch (text.charAt(at)) {
      case '(' -> open();
      case ')' -> close();
      case '{' -> repeat();
      case '\\' -> item(2);
      case '[' -> item(classLength());
      default -> item(1);
    }
  }

  private void open() {
    outer.push(sum);
    sum = 0;
    last = 0;
    at++;
  }

  private void close() {
    last = sum + 2;
    sum = last + (outer.isEmpty() ? 0 : outer.pop());
    at++;
  }

  private void repeat() {
    Matcher counted = COUNTED.matcher(text).region(at, text.length());
    if (!counted.lookingAt()) {
      item(1);
      return;
    }
    String most = counted.group(3) == null ? "" : counted.group(3);
    long times = Math.max(1, Long.parseLong(most.isEmpty() ? counted.group(1) : most)) + 1;
    sum = capped(sum - last + capped(last * times));
    last = capped(last * times);
    at = counted.end();
  }

  private void item(int length) {
    last = 1;
    sum++;
    at += length;
  }

  /** The length of the class of characters that begins here. */
  private int classLength() {
    int end = at + 1;
    if (end < text.length() && text.charAt(end) == '^') {
      end++;
    }
    int first = end;
    while (end < text.length() && (text.charAt(end) != ']' || end == first)) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return end + 1 - at;
  }

  private static long capped(long value) {
    return Math.min(value, Integer.MAX_VALUE);
  }
}
