package dev.hookwarden.api.http;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with a problem as soon as it is too long. */
final class LimitedStream extends FilterInputStream {
  private final int limitBytes;
  private final Problem problem;
  private long readBytes;

  LimitedStream(InputStream body, int limitBytes, Problem problem) {
    super(body);
    this.limitBytes = limitBytes;
    this.problem = problem;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      count(1);
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) {
    readBytes += bytes;
    if (readBytes > limitBytes) {
      throw new HookwardenException(problem, "the body has more than " + limitBytes + " bytes");
    }
  }
}
