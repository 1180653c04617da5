package dev.hookwarden.run.control;

import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The log of one run, up to its limit. */
final class RunLog {
  /** Room for the line in which the worker says that it left something away. */
  static final int SLACK_BYTES = 1024;

  private final long limitBytes;
  private final List<LogLine> lines = new ArrayList<>();
  private long bytes;

  RunLog(int limitBytes) {
    this.limitBytes = (long) limitBytes + SLACK_BYTES;
  }

  void add(List<LogLine> more) throws ProtocolException {
    for (LogLine line : more) {
      bytes += line.text().getBytes(StandardCharsets.UTF_8).length;
      // Lines without text take space too.
      RunRules.require(bytes <= limitBytes && lines.size() < limitBytes, "a log over its size");
      lines.add(new LogLine(line.level(), GuestText.clean(line.text())));
    }
  }

  List<LogLine> lines() {
    return List.copyOf(lines);
  }

  long bytes() {
    return bytes;
  }
}
