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
import java.util.Map;
import java.util.stream.Collectors;

/** Replaces what must not be stored. */
public final class Redaction {
  /** What stands in the place of a value. */
  static final String REPLACEMENT = "[redacted]";

  private static final int MAX_PATHS = 50;
  private static final int BRIEF_CHARS = 60;

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
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if some of them are not
   *     possible; its member {@code fields} is a list of objects with {@code field}, such as {@code
   *     redact[0]}, and {@code detail}
   */
  public static Redaction of(List<String> texts) {
    if (texts.size() > MAX_PATHS) {
      throw refusal(List.of(error("redact", "at most " + MAX_PATHS + " paths")));
    }
    List<RedactionPath> paths = new ArrayList<>();
    List<Map<String, String>> errors = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      try {
        paths.add(RedactionPath.parse(texts.get(i)));
      } catch (IllegalArgumentException e) {
        errors.add(error("redact[" + i + "]", brief(texts.get(i)) + " " + e.getMessage()));
      }
    }
    if (!errors.isEmpty()) {
      throw refusal(errors);
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

  private static String brief(String text) {
    return "'%s'"
        .formatted(text.length() <= BRIEF_CHARS ? text : text.substring(0, BRIEF_CHARS) + "…");
  }

  private static Map<String, String> error(String field, String detail) {
    return Map.of("field", field, "detail", detail);
  }

  private static HookwardenException refusal(List<Map<String, String>> errors) {
    return new HookwardenException(
        Problem.INVALID_REQUEST,
        errors.stream()
            .map(error -> error.get("field") + ": " + error.get("detail"))
            .collect(Collectors.joining("; ")),
        Map.of("fields", List.copyOf(errors)));
  }
}
