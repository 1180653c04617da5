package dev.hookwarden.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads frames of one type, none of which may cost more than what its reader awaits. A frame is
 * decoded while it arrives: its announced length reserves nothing, and whatever is refused is
 * refused at the first byte that is too much. No state outlives a frame. Thread-safe; a stream
 * belongs to one thread at a time.
 *
 * @param <T> the type of the messages
 */
public final class FrameReader<T> {
  private final Class<T> type;
  private final int maxBytes;
  private final JsonFactory factory;
  private final ObjectReader decoder;

  /**
   * Creates a reader.
   *
   * @param type the type of the messages
   * @param maxBytes the most bytes of a frame's JSON, at most {@link Frames#MAX_BYTES}
   * @param maxTokens the most JSON tokens of a frame: names, values, and both ends of each object
   *     and array
   */
  public FrameReader(Class<T> type, int maxBytes, int maxTokens) {
    this.type = type;
    this.maxBytes = Math.min(maxBytes, Frames.MAX_BYTES);
    this.factory = Json.envelopeFactory(maxTokens);
    this.decoder = Json.envelopes().readerFor(type);
  }

  /** A reader for a peer that is trusted to mean well: any frame up to the common limit. */
  public static <T> FrameReader<T> of(Class<T> type) {
    return new FrameReader<>(type, Frames.MAX_BYTES, Frames.MAX_BYTES);
  }

  /**
   * Reads one message; blocks until it is there.
   *
   * @return empty at the end of the stream between two frames
   * @throws ProtocolException if the bytes are not a frame of this type; the stream is then useless
   * @throws IOException if the peer is gone in the midst of a frame
   */
  public Optional<T> read(InputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return Optional.empty();
    }
    byte[] rest = in.readNBytes(Integer.BYTES - 1);
    if (rest.length < Integer.BYTES - 1) {
      throw new EOFException("end of stream within a frame");
    }
    int length = ByteBuffer.allocate(Integer.BYTES).put((byte) first).put(rest).getInt(0);
    if (length <= 0 || length > maxBytes) {
      throw new ProtocolException("frame length out of range");
    }
    return Optional.of(decode(new FrameBody(in, length)));
  }

  private T decode(FrameBody body) throws IOException {
    // A decoder of its own refuses what is not UTF-8; others would put U+FFFD in its place.
    try (JsonParser parser =
        factory.createParser(new InputStreamReader(body, StandardCharsets.UTF_8.newDecoder()))) {
      T message = decoder.readValue(parser);
      if (message == null) {
        throw new ProtocolException("an empty message");
      }
      return message;
    } catch (ProtocolException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      body.requireIntact();
      // The text of the failure may quote the sender's bytes, so it goes no further.
      throw new ProtocolException("not a " + type.getSimpleName());
    }
  }
}
