package dev.hookwarden.protocol;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bytes of one frame on a stream that goes on behind it. */
final class FrameBody extends InputStream {
  private final InputStream in;
  private int left;
  private @Nullable IOException broken;

  FrameBody(InputStream in, int bytes) {
    this.in = in;
    this.left = bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (left == 0) {
      return -1;
    }
    try {
      int count = in.read(buffer, offset, Math.min(length, left));
      if (count < 0) {
        throw new EOFException("end of stream within a frame");
      }
      left -= count;
      return count;
    } catch (IOException e) {
      broken = e;
      throw e;
    }
  }

  /**
   * Tells whether the stream itself failed, whatever a decoder made of that.
   *
   * @throws IOException the stream's failure
   */
  void requireIntact() throws IOException {
    if (broken != null) {
      throw broken;
    }
  }
}
