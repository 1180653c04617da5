package dev.hookwarden.web.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.hookwarden.protocol.Json;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON for readers: indented, and cut where it is too long for a page. */
public final class JsonWords {
  private static final int MAX_CHARS = 100_000;
  private static final ObjectWriter PRETTY = Json.mapper().writerWithDefaultPrettyPrinter();

  private JsonWords() {}

  /** The value over several lines. */
  public static String pretty(@Nullable JsonNode value) {
    if (value == null || value.isMissingNode()) {
      return "";
    }
    Beginning text = new Beginning();
    try {
      PRETTY.writeValue(text, value);
      return text.toString();
    } catch (IOException e) {
      return text + "\n… the rest is left out here";
    }
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
      return Json.parseStored(stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored value is not readable", e);
    }
  }

  /**
   * Takes the beginning of a text and refuses the rest. Indented, a value that nests deeply is many
   * times as long as it is stored.
   */
  private static final class Beginning extends Writer {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] chars, int offset, int length) throws IOException {
      int fitting = Math.min(length, MAX_CHARS - text.length());
      text.append(chars, offset, fitting);
      if (fitting < length) {
        throw new IOException("the text is longer");
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
