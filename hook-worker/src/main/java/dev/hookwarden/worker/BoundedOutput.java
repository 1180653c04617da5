package dev.hookwarden.worker;

import java.io.IOException;
import java.io.OutputStream;

/** Passes on the first bytes and drops the rest. */
final class BoundedOutput extends OutputStream {
  private final OutputStream target;
  private int roomBytes;

  /**
   * Creates it.
   *
   * @param target where the first bytes go
   * @param limitBytes how many
   */
  BoundedOutput(OutputStream target, int limitBytes) {
    this.target = target;
    this.roomBytes = limitBytes;
  }

  @Override
  public synchronized void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    int fitting = Math.min(length, roomBytes);
    if (fitting > 0) {
      roomBytes -= fitting;
      target.write(bytes, offset, fitting);
      target.flush();
    }
  }
}
