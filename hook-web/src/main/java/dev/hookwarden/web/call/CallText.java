package dev.hookwarden.web.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.delivery.boundary.OutgoingCall;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.web.layout.Difference;
import dev.hookwarden.web.review.VisibleText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls as a reviewer has to read them: whole, whatever their length, with characters that draw
 * nothing made visible.
 */
final class CallText {
  /** Above this, indentation would be most of the page. */
  private static final int MAX_INDENTED_CHARS = 1_000_000;

  private CallText() {}

  /** What is sent, but for values of headers. */
  static String whole(OutgoingCall call) {
    StringBuilder text = new StringBuilder();
    text.append(call.method()).append(' ').append(call.url()).append('\n');
    call.headerNames().forEach(name -> text.append(name).append(": (kept by the server)\n"));
    if (call.body() != null) {
      text.append('\n').append(indented(call.body()));
    }
    return VisibleText.of(text.toString());
  }

  /**
   * What differs between two requests, as hooks gave them.
   *
   * @param before JSON text; {@code null} if there was none
   */
  static List<Difference.Line> difference(@Nullable String before, String after) {
    return Difference.of(before == null ? List.of() : lines(before), lines(after));
  }

  private static List<String> lines(String request) {
    return VisibleText.of(indented(request)).lines().toList();
  }

  private static String indented(String json) {
    try {
      String text = Json.parseStored(json).toPrettyString();
      return text.length() <= MAX_INDENTED_CHARS ? text : json;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored request is not readable", e);
    }
  }
}
