package dev.hookwarden.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Frames on a pair of byte streams: a 4-byte big-endian length, then that many bytes of UTF-8 JSON.
 * Not thread-safe; each direction belongs to one thread at a time.
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

  /**
   * Reads one message; blocks until it is there.
   *
   * @return empty at the end of the stream between two frames
   * @throws ProtocolException if the bytes are not a frame of this type; the stream is then useless
   * @throws IOException if the peer is gone in the midst of a frame
   */
  public static <T> Optional<T> read(InputStream in, Class<T> type) throws IOException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    byte[] rest = in.readNBytes(Integer.BYTES - 1);
    if (rest.length < Integer.BYTES - 1) {
      throw new EOFException("end of stream within a frame");
    }
    int length = ByteBuffer.allocate(Integer.BYTES).put((byte) first).put(rest).getInt(0);
    if (length <= 0 || length > MAX_BYTES) {
      throw new ProtocolException("frame length out of range");
    }
    byte[] json = new byte[length];
    new DataInputStream(in).readFully(json);
    return Optional.of(decode(json, type));
  }

  private static <T> T decode(byte[] json, Class<T> type) throws ProtocolException {
    try {
      T message = Json.envelopes().readValue(json, type);
      if (message == null) {
        throw new ProtocolException("an empty message");
      }
      return message;
    } catch (ProtocolException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The text of the failure may quote the sender's bytes, so it goes no further.
      throw new ProtocolException("not a " + type.getSimpleName());
    }
  }

  static void requireId(String id) {
    if (id == null || !ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not an id");
    }
  }
}
