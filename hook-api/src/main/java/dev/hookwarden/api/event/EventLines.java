package dev.hookwarden.api.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.api.http.JsonMapping;
import dev.hookwarden.dispatch.boundary.IncomingEvent;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Events that come one on each line. Used by one thread. */
final class EventLines {
  /** The most bytes of a line. */
  static final int MAX_LINE_BYTES = 1024 * 1024;

  private final InputStream body;
  private final int most;
  private boolean over;

  /**
   * Creates it.
   *
   * @param most the most events that are handed out at a time
   */
  EventLines(InputStream body, int most) {
    this.body = new BufferedInputStream(body, 64 * 1024);
    this.most = most;
  }

  /**
   * The next events: waits for one, and takes along what is there already. None at the end.
   *
   * @return each reads its line, and fails with {@link Problem#INVALID_EVENT} or {@link
   *     Problem#INVALID_JSON} if that is no event
   * @throws HookwardenException with {@link Problem#PAYLOAD_TOO_LARGE} if a line is too long; there
   *     are none after it
   */
  List<Supplier<IncomingEvent>> next() throws IOException {
    List<Supplier<IncomingEvent>> events = new ArrayList<>();
    int bytes = 0;
    while (!over && events.size() < most && bytes < MAX_LINE_BYTES) {
      byte[] line = line();
      if (line == null) {
        break;
      }
      if (!new String(line, StandardCharsets.UTF_8).isBlank()) {
        bytes += line.length;
        events.add(() -> event(line));
        if (body.available() == 0) {
          break;
        }
      }
    }
    return events;
  }

  private byte @Nullable [] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = body.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      line.write(next);
      if (line.size() > MAX_LINE_BYTES) {
        over = true;
        throw new HookwardenException(
            Problem.PAYLOAD_TOO_LARGE, "a line has more than %,d bytes".formatted(MAX_LINE_BYTES));
      }
      next = body.read();
    }
    return line.toByteArray();
  }

  private static IncomingEvent event(byte[] line) {
    try {
      return CloudEventReader.structured(JsonMapping.read(line));
    } catch (JsonProcessingException e) {
      throw new HookwardenException(
          Problem.INVALID_JSON, "the line is not acceptable JSON: " + e.getOriginalMessage());
    }
  }
}
