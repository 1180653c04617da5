package dev.hookwarden.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.regex.Pattern;

/**
 * Frames on a pair of byte streams: a 4-byte big-endian length, then that many bytes of UTF-8 JSON.
 * A {@link FrameReader} reads them. Not thread-safe; each direction belongs to one thread at a
 * time.
 */
public final class Frames {
  /** The version of the protocol; both sides must name the same. */
  public static final int PROTOCOL = 1;

  /** The most bytes of one frame's JSON. */
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  /** The most characters of one log line; longer lines are split by the worker. */
  public static final int MAX_LOG_LINE_CHARS = 8 * 1024;

  private static final Pattern ID = Pattern.compile("[0-9a-z-]{1,64}");

  private Frames() {}

  /**
   * Writes one message and flushes.
   *
   * @throws ProtocolException if the message is over {@link #MAX_BYTES} or not representable
   * @throws IOException if the peer is gone
   */
  public static void write(OutputStream out, Object message) throws IOException {
    byte[] json;
    try {
      json = Json.envelopes().writeValueAsBytes(message);
    } catch (JsonProcessingException e) {
      throw new ProtocolException("message is not representable: " + e.getOriginalMessage());
    }
    if (json.length > MAX_BYTES) {
      throw new ProtocolException("message of %,d bytes".formatted(json.length));
    }
    ByteBuffer frame = ByteBuffer.allocate(Integer.BYTES + json.length);
    out.write(frame.putInt(json.length).put(json).array());
    out.flush();
  }

  static void requireId(String id) {
    if (id == null || !ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not an id");
    }
  }
}
