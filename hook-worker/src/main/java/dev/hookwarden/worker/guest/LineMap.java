package dev.hookwarden.worker.guest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Leads from positions in compiled code to positions in the author's source, read from an inline
 * source map (revision 3, ECMA-426). Code without one, or with one that cannot be read, is taken as
 * the author's own.
 */
public final class LineMap {
  /** For code that is the author's own. */
  public static final LineMap IDENTITY = new LineMap(List.of());

  private static final String MARK = "//# sourceMappingURL=data:application/json;base64,";
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /** A position; both numbers are 1-based. */
  public record Position(int line, int column) {}

  private record Segment(int column, int sourceLine, int sourceColumn) {}

  private final List<List<Segment>> lines;

  private LineMap(List<List<Segment>> lines) {
    this.lines = lines;
  }

  /** Reads the map at the end of compiled code. */
  public static LineMap of(String code) {
    int at = code.lastIndexOf(MARK);
    if (at < 0) {
      return IDENTITY;
    }
    try {
      byte[] map = Base64.getDecoder().decode(code.substring(at + MARK.length()).strip());
      JsonNode json = Json.parse(new String(map, StandardCharsets.UTF_8));
      return new LineMap(decode(json.path("mappings").asText()));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return IDENTITY;
    }
  }

  /** The author's position for a compiled one. */
  public Position original(int line, int column) {
    if (line < 1 || line > lines.size()) {
      return new Position(line, column);
    }
    Segment best = null;
    for (Segment segment : lines.get(line - 1)) {
      if (best == null || segment.column() < column) {
        best = segment;
      }
    }
    return best == null
        ? new Position(line, column)
        : new Position(best.sourceLine() + 1, best.sourceColumn() + 1);
  }

  private static List<List<Segment>> decode(String mappings) {
    List<List<Segment>> lines = new ArrayList<>();
    int sourceLine = 0;
    int sourceColumn = 0;
    for (String line : mappings.split(";", -1)) {
      List<Segment> segments = new ArrayList<>();
      int column = 0;
      for (String text : line.isEmpty() ? new String[0] : line.split(",")) {
        int[] numbers = numbers(text);
        column += numbers[0];
        if (numbers.length >= 4) {
          sourceLine += numbers[2];
          sourceColumn += numbers[3];
          segments.add(new Segment(column, Math.max(0, sourceLine), Math.max(0, sourceColumn)));
        }
      }
      lines.add(List.copyOf(segments));
    }
    return List.copyOf(lines);
  }

  /** Decodes the base-64 variable-length quantities of one segment. */
  private static int[] numbers(String segment) {
    int[] found = new int[5];
    int count = 0;
    int value = 0;
    int shift = 0;
    for (int i = 0; i < segment.length() && count < found.length; i++) {
      int digit = DIGITS.indexOf(segment.charAt(i));
      if (digit < 0 || shift > 30) {
        throw new IllegalArgumentException("not a source map");
      }
      value |= (digit & 31) << shift;
      shift += 5;
      if ((digit & 32) == 0) {
        found[count++] = (value & 1) == 0 ? value >> 1 : -(value >> 1);
        value = 0;
        shift = 0;
      }
    }
    if (count == 0) {
      throw new IllegalArgumentException("not a source map");
    }
    return java.util.Arrays.copyOf(found, count);
  }
}
