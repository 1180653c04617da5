package dev.hookwarden.audit.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.util.ArrayList;
import java.util.List;

/** Replaces what must not be stored. */
public final class Redaction {
  /** What stands in the place of a value. */
  static final String REPLACEMENT = "[redacted]";

  private static final int MAX_PATHS = 50;
  private static final int MAX_CHARS = 200;

  // Numbers that stay are written as they were.
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final List<RedactionPath> paths;

  private Redaction(List<RedactionPath> paths) {
    this.paths = List.copyOf(paths);
  }

  /**
   * The redaction by some paths.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if one of them is not possible
   */
  public static Redaction of(List<String> texts) {
    if (texts.size() > MAX_PATHS) {
      throw refusal("at most " + MAX_PATHS + " paths");
    }
    List<RedactionPath> paths = new ArrayList<>();
    for (String text : texts) {
      paths.add(
          RedactionPath.parse(text)
              .filter(path -> text.length() <= MAX_CHARS)
              .orElseThrow(
                  () ->
                      refusal(
                          "a path such as $.input.data.email or $..email, of names, indexes and"
                              + " wildcards, of at most "
                              + MAX_CHARS
                              + " characters")));
    }
    return new Redaction(paths);
  }

  /** The detail of an entry as it may be stored. */
  public String apply(String detail) {
    if (paths.isEmpty()) {
      return detail;
    }
    try {
      JsonNode json = MAPPER.readTree(detail);
      boolean changed = false;
      for (RedactionPath path : paths) {
        changed |= path.replace(json, REPLACEMENT);
      }
      return changed ? MAPPER.writeValueAsString(json) : detail;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the detail of an entry is not JSON", e);
    }
  }

  private static HookwardenException refusal(String detail) {
    return new HookwardenException(Problem.INVALID_REQUEST, "redact: " + detail);
  }
}
