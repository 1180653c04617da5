package dev.hookwarden.api.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.dispatch.boundary.IncomingEvent;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Ids;
import dev.hookwarden.platform.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes events of plain JSON, as webhooks send it. */
@Dependent
class PlainEvents {
  /** The type of JSON of which nothing is known. */
  static final String DEFAULT_TYPE = "dev.hookwarden.json";

  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");

  private final Ids ids;

  @Inject
  PlainEvents(Ids ids) {
    this.ids = ids;
  }

  /**
   * Wraps a payload.
   *
   * @param type the type that the sender wants; {@code null} if it is to be found
   * @param gitHubEvent the header that GitHub sends with a delivery; {@code null} if absent
   * @throws HookwardenException with {@link Problem#INVALID_EVENT} if the header is malformed
   */
  IncomingEvent of(
      String stream, @Nullable String type, @Nullable String gitHubEvent, JsonNode data) {
    return new IncomingEvent(
        ids.next().toString(),
        "/streams/" + stream,
        type == null ? typeOf(gitHubEvent, data) : type,
        null,
        null,
        Map.of(),
        data,
        false);
  }

  private static String typeOf(@Nullable String gitHubEvent, JsonNode data) {
    if (gitHubEvent == null) {
      return DEFAULT_TYPE;
    }
    if (!WORD.matcher(gitHubEvent).matches()) {
      throw new HookwardenException(
          Problem.INVALID_EVENT, "X-GitHub-Event: must match " + WORD.pattern());
    }
    String action = data.path("action").asText();
    String type = "com.github." + gitHubEvent;
    return WORD.matcher(action).matches() ? type + "." + action : type;
  }
}
