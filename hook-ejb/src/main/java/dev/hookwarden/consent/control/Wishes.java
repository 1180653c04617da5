package dev.hookwarden.consent.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.access.boundary.Person;
import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Json;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a run asks for. */
public final class Wishes {
  /** What a call is that names no method. */
  static final String DEFAULT_METHOD = "POST";

  /** A longer one is none that a destination takes. */
  private static final int MAX_METHOD_CHARS = 16;

  private static final Pattern NO_LETTER = Pattern.compile("[^A-Z]");

  private Wishes() {}

  /** Whom an action is for, as the hook names them; empty for a call. */
  public static Optional<String> recipient(Effect.Action action) {
    return switch (action) {
      case Effect.Notify notify -> Optional.of(notify.recipient());
      case Effect.Email email -> Optional.of(email.recipient());
      case Effect.Call _ -> Optional.empty();
    };
  }

  /**
   * What an action asks for.
   *
   * @param person the recipient; empty for a call and for somebody unknown
   */
  public static ActionView.Wish of(Effect.Action action, Optional<Person> person) {
    return switch (action) {
      case Effect.Notify(String recipient, JsonNode message) ->
          message(ActionKind.NOTIFY, recipient, message, person);
      case Effect.Email(String recipient, JsonNode message) ->
          message(ActionKind.EMAIL, recipient, message, person);
      case Effect.Call(String destination, JsonNode request) ->
          new ActionView.Wish(
              ActionKind.CALL, destination, null, null, method(request), Json.write(request));
    };
  }

  private static ActionView.Wish message(
      ActionKind kind, String recipient, JsonNode message, Optional<Person> person) {
    return new ActionView.Wish(
        kind,
        recipient,
        person.map(Person::id).orElse(null),
        message.path("purpose").asText(),
        null,
        Json.write(message));
  }

  private static String method(JsonNode request) {
    String method =
        NO_LETTER
            .matcher(request.path("method").asText(DEFAULT_METHOD).toUpperCase(Locale.ROOT))
            .replaceAll("?");
    return method.length() > MAX_METHOD_CHARS ? method.substring(0, MAX_METHOD_CHARS) : method;
  }
}
