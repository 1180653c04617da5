package dev.hookwarden.dispatch.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came in: a CloudEvent of specification version 1.0 with JSON data.
 *
 * @param id the producer's id, 1 to 256 characters
 * @param source the producer, 1 to 1,024 characters
 * @param type the type, 1 to 256 characters
 * @param subject what it is about; {@code null} if not given
 * @param time when it happened; {@code null} for now
 * @param extensions further attributes
 * @param data the payload; {@code null} if there is none
 * @param isIdentified whether source and id are the producer's, so that the same ones mean the same
 *     event
 */
public record IncomingEvent(
    String id,
    String source,
    String type,
    @Nullable String subject,
    @Nullable Instant time,
    Map<String, String> extensions,
    @Nullable JsonNode data,
    boolean isIdentified) {
  private static final int MAX_EXTENSIONS = 50;

  /** Validates and copies; {@link HookwardenException} with {@link Problem#INVALID_EVENT}. */
  public IncomingEvent {
    extensions = Map.copyOf(extensions);
    requireText("id", id, 256);
    requireText("source", source, 1_024);
    requireText("type", type, 256);
    if (subject != null) {
      requireText("subject", subject, 1_024);
    }
    if (extensions.size() > MAX_EXTENSIONS) {
      throw new HookwardenException(
          Problem.INVALID_EVENT, "at most " + MAX_EXTENSIONS + " extension attributes");
    }
  }

  private static void requireText(String name, String value, int most) {
    if (value.isBlank()
        || value.length() > most
        || value.chars().anyMatch(Character::isISOControl)) {
      throw new HookwardenException(
          Problem.INVALID_EVENT,
          "%s: 1 to %d characters without control characters".formatted(name, most));
    }
  }
}
