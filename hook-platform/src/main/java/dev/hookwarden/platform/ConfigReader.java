package dev.hookwarden.platform;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads typed settings and collects what is wrong with them, so that an operator sees all errors at
 * once. After an error the default is answered, so that reading goes on.
 */
public final class ConfigReader {
  private static final long KIB = 1024;
  private static final long MIB = 1024 * KIB;
  private static final Pattern SIZE = Pattern.compile("(\\d{1,9})(B|KiB|MiB|GiB)");

  private final Function<String, Optional<String>> source;
  private final List<String> errors = new ArrayList<>();

  /**
   * Creates the reader.
   *
   * @param source answers the value of a key, empty where it is not set
   */
  public ConfigReader(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /**
   * A single setting that is a duration.
   *
   * @throws IllegalArgumentException if it is something else, or out of bounds
   */
  public static Duration duration(
      Function<String, Optional<String>> source,
      String key,
      Duration fallback,
      Duration least,
      Duration most) {
    ConfigReader reader = new ConfigReader(source);
    Duration duration = reader.duration(key, fallback, least, most);
    reader.requireNoErrors();
    return duration;
  }

  /** A text; empty where it is not set. */
  public Optional<String> text(String key) {
    return source.apply(key).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** A whole number. */
  public int integer(String key, int fallback, int least, int most) {
    return parsed(
        key,
        fallback,
        "a number from %,d to %,d".formatted(least, most),
        value -> {
          int number = Integer.parseInt(value);
          return number >= least && number <= most ? Optional.of(number) : Optional.empty();
        });
  }

  /** A duration, written as in ISO 8601. */
  public Duration duration(String key, Duration fallback, Duration least, Duration most) {
    return parsed(
        key,
        fallback,
        "a duration from %s to %s".formatted(least, most),
        value -> {
          Duration duration = Duration.parse(value);
          return duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0
              ? Optional.of(duration)
              : Optional.empty();
        });
  }

  /** A size in MiB. */
  public int mebibytes(String key, int fallback, int least, int most) {
    return parsed(
        key,
        fallback,
        "a size from %dMiB to %dMiB".formatted(least, most),
        value ->
            size(value)
                .map(bytes -> bytes / MIB)
                .filter(size -> size >= least && size <= most)
                .map(Math::toIntExact));
  }

  /** A size in bytes. */
  public long bytes(String key, long fallback, long least, long most) {
    return parsed(
        key,
        fallback,
        "a size from %dB to %dB".formatted(least, most),
        value -> size(value).filter(size -> size >= least && size <= most));
  }

  /**
   * One of several values.
   *
   * @param allowed which, in words
   * @param parser answers empty for what is none of them
   */
  public <T> T choice(
      String key, T fallback, String allowed, Function<String, Optional<T>> parser) {
    return parsed(key, fallback, allowed, parser);
  }

  /** Several values, separated by commas. */
  public <T> Set<T> choices(
      String key, Set<T> fallback, String allowed, Function<String, Optional<T>> parser) {
    return parsed(
        key,
        fallback,
        "a list with commas of " + allowed,
        value -> {
          Set<T> chosen = new LinkedHashSet<>();
          for (String item : value.split(",", -1)) {
            Optional<T> one = parser.apply(item.strip());
            if (one.isEmpty()) {
              return Optional.empty();
            }
            chosen.add(one.get());
          }
          return Optional.of(chosen);
        });
  }

  /** Notes an error. */
  public void error(String key, String expected) {
    errors.add(key + " must be " + expected);
  }

  /**
   * Ends the reading.
   *
   * @throws IllegalArgumentException with all errors, one per line
   */
  public void requireNoErrors() {
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(
          "The configuration is not valid:\n  " + String.join("\n  ", errors));
    }
  }

  private <T> T parsed(
      String key, T fallback, String expected, Function<String, Optional<T>> parser) {
    Optional<String> value = text(key);
    if (value.isEmpty()) {
      return fallback;
    }
    try {
      Optional<T> parsed = parser.apply(value.get());
      if (parsed.isPresent()) {
        return parsed.get();
      }
    } catch (NumberFormatException | DateTimeParseException e) {
      // Told below, together with every other error.
    }
    error(key, expected);
    return fallback;
  }

  private static Optional<Long> size(String value) {
    Matcher size = SIZE.matcher(value);
    if (!size.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(size.group(1));
    return Optional.of(
        switch (size.group(2)) {
          case "B" -> number;
          case "KiB" -> number * KIB;
          case "MiB" -> number * MIB;
          default -> number * KIB * MIB;
        });
  }
}
