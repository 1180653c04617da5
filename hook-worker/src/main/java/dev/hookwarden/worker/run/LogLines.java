package dev.hookwarden.worker.run;

import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.LogLevel;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.WorkerMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of one run, sent in batches while it runs. Thread-safe. */
final class LogLines {
  private static final int BATCH_LINES = 100;
  private static final int MAX_BYTES_PER_CHAR = 3;

  private final String run;
  private final int limitBytes;
  private final Outbox outbox;
  private final List<LogLine> waiting = new ArrayList<>();
  private long bytes;

  /**
   * Creates it.
   *
   * @param run the run's id
   * @param limitBytes the most bytes of all lines together, in UTF-8
   * @param outbox where batches go
   */
  LogLines(String run, int limitBytes, Outbox outbox) {
    this.run = run;
    this.limitBytes = limitBytes;
    this.outbox = outbox;
  }

  /**
   * Adds a line; a long one is split, and what does not fit is dropped.
   *
   * @return false if the limit is exceeded
   */
  synchronized boolean add(LogLevel level, String text) {
    String rest = text;
    do {
      String line = Words.cut(rest, Frames.MAX_LOG_LINE_CHARS);
      String fitting = fitting(line);
      if (fitting.length() < line.length() || bytes >= limitBytes) {
        append(level, fitting);
        return false;
      }
      append(level, line);
      rest = rest.substring(line.length());
    } while (!rest.isEmpty());
    return true;
  }

  /** Sends what waits. */
  synchronized void flush() {
    if (!waiting.isEmpty()) {
      outbox.send(new WorkerMessage.Log(run, waiting));
      waiting.clear();
    }
  }

  /** Bytes of all lines so far. */
  synchronized long bytes() {
    return bytes;
  }

  private void append(LogLevel level, String line) {
    if (bytes >= limitBytes) {
      return;
    }
    // A line without text takes space too.
    bytes += Math.max(1, line.getBytes(StandardCharsets.UTF_8).length);
    waiting.add(new LogLine(level, line));
    if (waiting.size() >= BATCH_LINES) {
      flush();
    }
  }

  /** The part of a line that the limit leaves room for; guesses low for other than ASCII. */
  private String fitting(String line) {
    long room = limitBytes - bytes;
    if (line.getBytes(StandardCharsets.UTF_8).length <= room) {
      return line;
    }
    boolean ascii = line.chars().allMatch(c -> c < 0x80);
    return Words.cut(line, (int) Math.max(1, room / (ascii ? 1 : MAX_BYTES_PER_CHAR)));
  }
}
