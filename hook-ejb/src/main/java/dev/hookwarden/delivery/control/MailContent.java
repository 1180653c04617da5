package dev.hookwarden.delivery.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.protocol.Json;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a mail is about, as its row holds it. */
public sealed interface MailContent {
  /**
   * What a hook, or several, had to say.
   *
   * @param hook the hook; {@code null} for several
   * @param purpose what it says that it is for; {@code null} for several
   * @param mandatory whether an administrator made it mandatory
   * @param subject the subject
   * @param text the text
   */
  record Message(
      @Nullable String hook,
      @Nullable String purpose,
      boolean mandatory,
      String subject,
      String text)
      implements MailContent {}

  /**
   * The code that confirms an address; neither is in the row.
   *
   * @param until the end of the code's time, by which it is known to be the latest
   */
  record Confirmation(Instant until) implements MailContent {}

  /**
   * That requests wait.
   *
   * @param hooks how many there are by hook
   */
  record Waiting(Map<String, Long> hooks) implements MailContent {}

  /** Reads it. */
  static MailContent read(String content) {
    JsonNode json = parse(content);
    return switch (json.path("letter").asText("")) {
      case "address" -> new Confirmation(Instant.parse(json.path("until").asText()));
      case "requests" -> waiting(json.path("hooks"));
      default ->
          new Message(
              json.path("hook").asText(null),
              json.path("purpose").asText(null),
              json.path("mandatory").asBoolean(),
              json.path("subject").asText(),
              json.path("text").asText());
    };
  }

  /** Writes what the system itself sends; what hooks send is written by {@link Contents}. */
  static String write(Confirmation letter) {
    return Json.write(
        JsonNodeFactory.instance
            .objectNode()
            .put("letter", "address")
            .put("until", letter.until().toString()));
  }

  /** Writes what the system itself sends. */
  static String write(Waiting letter) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("letter", "requests");
    ArrayNode hooks = json.putArray("hooks");
    new TreeMap<>(letter.hooks())
        .forEach((hook, count) -> hooks.addObject().put("hook", hook).put("count", count));
    return Json.write(json);
  }

  private static Waiting waiting(JsonNode hooks) {
    Map<String, Long> counts = new TreeMap<>();
    hooks.forEach(row -> counts.put(row.path("hook").asText(), row.path("count").asLong()));
    return new Waiting(counts);
  }

  private static JsonNode parse(String content) {
    try {
      return Json.parseStored(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored delivery is not readable", e);
    }
  }
}
