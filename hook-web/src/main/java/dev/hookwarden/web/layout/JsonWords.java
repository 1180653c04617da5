package dev.hookwarden.web.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.Json;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON for readers: indented, and cut where it is too long for a page. */
public final class JsonWords {
  private static final int MAX_CHARS = 100_000;

  private JsonWords() {}

  /** The value over several lines. */
  public static String pretty(@Nullable JsonNode value) {
    if (value == null || value.isMissingNode()) {
      return "";
    }
    String text = value.toPrettyString();
    return text.length() <= MAX_CHARS
        ? text
        : text.substring(0, MAX_CHARS) + "\n… the rest is left out here";
  }

  /** The value of a stored text, over several lines; nothing for {@code null}. */
  public static String pretty(@Nullable String stored) {
    return stored == null ? "" : pretty(parse(stored));
  }

  /** The beginning of a stored text in one line. */
  public static String brief(String stored, int mostChars) {
    return stored.length() <= mostChars ? stored : stored.substring(0, mostChars) + "…";
  }

  /** The lines of a stored text, over several lines; none for {@code null}. */
  static List<String> lines(@Nullable String stored) {
    return stored == null ? List.of() : Arrays.asList(pretty(stored).split("\n"));
  }

  private static JsonNode parse(String stored) {
    try {
      return Json.parse(stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored value is not readable", e);
    }
  }
}
