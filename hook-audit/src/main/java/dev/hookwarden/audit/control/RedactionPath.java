package dev.hookwarden.audit.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Places in a JSON value, by a path of RFC 9535 that has names, indexes and wildcards, and
 * descendants of them: no slices, filters and functions.
 */
final class RedactionPath {
  /** What one selector may be: a name in quotes, an index, or a wildcard. */
  private static final String SELECTOR =
      "'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d{1,9}|\\*";

  private static final Pattern SEGMENT =
      Pattern.compile(
          "(?<down>\\.\\.)?(?:\\[\\s*(?<list>(?:"
              + SELECTOR
              + ")(?:\\s*,\\s*(?:"
              + SELECTOR
              + "))*)\\s*\\]|(?<dot>\\.?)(?<name>[\\p{L}_][\\p{L}\\p{N}_]*|\\*))");

  private static final Pattern ONE = Pattern.compile(SELECTOR);
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  private static final int MOST_DESCENTS = 2;
  private static final int MAX_CHARS = 200;
  private static final String EXAMPLES =
      "names, indexes and wildcards are, as in $.input.data.email, $..email and $.items[0]['a b']";

  private final List<Segment> segments;

  private RedactionPath(List<Segment> segments) {
    this.segments = List.copyOf(segments);
  }

  /**
   * One step of a path.
   *
   * @param down whether it holds for all descendants too
   * @param selectors names in quotes, indexes and wildcards, as a client wrote them
   */
  private record Segment(boolean down, List<Selector> selectors) {
    boolean hasName(String name) {
      return selectors.stream().anyMatch(selector -> selector.isName(name));
    }

    boolean hasIndex(int index, int size) {
      return selectors.stream().anyMatch(selector -> selector.isIndex(index, size));
    }
  }

  /** What a step selects. */
  private sealed interface Selector {
    default boolean isName(String name) {
      return false;
    }

    default boolean isIndex(int index, int size) {
      return false;
    }
  }

  private record Name(String name) implements Selector {
    @Override
    public boolean isName(String other) {
      return name.equals(other);
    }
  }

  private record Index(int index) implements Selector {
    @Override
    public boolean isIndex(int other, int size) {
      return other == (index < 0 ? size + index : index);
    }
  }

  private record Wildcard() implements Selector {
    @Override
    public boolean isName(String name) {
      return true;
    }

    @Override
    public boolean isIndex(int index, int size) {
      return true;
    }
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException if it is none of these, or goes down to all descendants too
   *     often; the message says so in words that follow the path
   */
  static RedactionPath parse(String text) {
    if (text.length() > MAX_CHARS) {
      throw new IllegalArgumentException("has more than " + MAX_CHARS + " characters");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("has a line break or another control character");
    }
    if (!text.startsWith("$")) {
      throw new IllegalArgumentException("does not begin with $");
    }
    if (text.length() == 1) {
      throw new IllegalArgumentException("names nothing; " + EXAMPLES);
    }
    List<Segment> segments = segments(text);
    // Each further one multiplies the visits by the depth of the value.
    if (segments.stream().filter(Segment::down).count() > MOST_DESCENTS) {
      throw new IllegalArgumentException(
          "goes down to all descendants (..) more than %d times".formatted(MOST_DESCENTS));
    }
    return new RedactionPath(segments);
  }

  private static List<Segment> segments(String text) {
    List<Segment> segments = new ArrayList<>();
    Matcher matcher = SEGMENT.matcher(text);
    int end = 1;
    while (end < text.length()) {
      matcher.region(end, text.length());
      if (!matcher.lookingAt() || !isJoined(matcher)) {
        throw new IllegalArgumentException(
            "is not understood from '%s' on; %s".formatted(text.substring(end), EXAMPLES));
      }
      String name = matcher.group("name");
      segments.add(
          new Segment(
              matcher.group("down") != null,
              name == null ? list(matcher.group("list")) : List.of(shorthand(name))));
      end = matcher.end();
    }
    return segments;
  }

  /** Whether a name follows one dot, or two where it means all descendants. */
  private static boolean isJoined(Matcher matcher) {
    return matcher.group("name") == null
        || matcher.group("dot").isEmpty() == (matcher.group("down") != null);
  }

  private static Selector shorthand(String name) {
    return name.equals("*") ? new Wildcard() : new Name(name);
  }

  private static List<Selector> list(String text) {
    return ONE.matcher(text).results().map(found -> selector(found.group())).toList();
  }

  private static Selector selector(String text) {
    return switch (text.charAt(0)) {
      case '\'', '"' ->
          new Name(ESCAPE.matcher(text.substring(1, text.length() - 1)).replaceAll("$1"));
      case '*' -> new Wildcard();
      default -> new Index(Integer.parseInt(text));
    };
  }

  /**
   * Replaces what is in these places of a value.
   *
   * @return whether anything was there
   */
  boolean replace(JsonNode value, String replacement) {
    return replace(value, 0, replacement);
  }

  private boolean replace(JsonNode value, int step, String replacement) {
    Segment segment = segments.get(step);
    boolean last = step == segments.size() - 1;
    Function<JsonNode, Boolean> onwards = child -> replace(child, step + 1, replacement);
    boolean found =
        switch (value) {
          case ObjectNode object -> members(object, segment, last, replacement, onwards);
          case ArrayNode array -> elements(array, segment, last, replacement, onwards);
          default -> false;
        };
    if (segment.down()) {
      for (JsonNode child : value) {
        found |= replace(child, step, replacement);
      }
    }
    return found;
  }

  private static boolean members(
      ObjectNode object,
      Segment segment,
      boolean last,
      String replacement,
      Function<JsonNode, Boolean> onwards) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    names.removeIf(name -> !segment.hasName(name));
    if (last) {
      names.forEach(name -> object.put(name, replacement));
      return !names.isEmpty();
    }
    return names.stream().map(object::get).map(onwards).reduce(false, Boolean::logicalOr);
  }

  private static boolean elements(
      ArrayNode array,
      Segment segment,
      boolean last,
      String replacement,
      Function<JsonNode, Boolean> onwards) {
    int size = array.size();
    List<Integer> places =
        IntStream.range(0, size).filter(i -> segment.hasIndex(i, size)).boxed().toList();
    if (last) {
      places.forEach(place -> array.set(place, replacement));
      return !places.isEmpty();
    }
    return places.stream().map(array::get).map(onwards).reduce(false, Boolean::logicalOr);
  }
}
