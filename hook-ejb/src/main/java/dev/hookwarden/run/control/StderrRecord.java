package dev.hookwarden.run.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/**
 * Empties a worker's stderr, so that it never blocks on it, and writes its beginning to the log
 * once the worker has ended.
 */
final class StderrRecord implements Runnable {
  /** The most bytes that are kept; the rest is read and dropped. */
  static final int MAX_BYTES = 64 * 1024;

  private static final System.Logger LOG = System.getLogger(StderrRecord.class.getName());

  private final InputStream stderr;
  private final long pid;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long dropped;

  StderrRecord(InputStream stderr, long pid) {
    this.stderr = stderr;
    this.pid = pid;
  }

  @Override
  public void run() {
    byte[] buffer = new byte[8 * 1024];
    try (stderr) {
      for (int count = stderr.read(buffer); count >= 0; count = stderr.read(buffer)) {
        keep(buffer, count);
      }
    } catch (IOException e) {
      LOG.log(Level.DEBUG, () -> "stderr of worker %d ended early".formatted(pid), e);
    }
    if (kept.size() > 0) {
      LOG.log(Level.WARNING, text());
    }
  }

  /** What was kept, made safe for a log, with a word on what was dropped. */
  String text() {
    return "Worker %d wrote to stderr (%,d bytes more were dropped):%n%s"
        .formatted(pid, dropped, GuestText.clean(kept.toString(StandardCharsets.UTF_8)));
  }

  private void keep(byte[] buffer, int count) {
    int room = Math.min(count, MAX_BYTES - kept.size());
    kept.write(buffer, 0, room);
    dropped += count - room;
  }
}
