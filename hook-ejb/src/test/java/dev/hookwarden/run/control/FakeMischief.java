package dev.hookwarden.run.control;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.FrameReader;
import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.LogLevel;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.RecordQuery;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.protocol.WorkerMessage;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** What an escaped worker may try. */
final class FakeMischief {
  private final HostMessage.Execute execute;
  private final InputStream in;
  private final OutputStream out;

  FakeMischief(HostMessage.Execute execute, InputStream in, OutputStream out) {
    this.execute = execute;
    this.in = in;
    this.out = out;
  }

  void act(String mischief) throws Exception {
    String run = execute.context().run();
    switch (mischief) {
      case "foreign-run" -> send(ok("another-run", "1", List.of()));
      case "duplicate" -> out.write(frames(ok(run, "1", List.of()), ok(run, "2", List.of())));
      case "oversize" -> out.write(length(Frames.MAX_BYTES + 1));
      case "negative" -> out.write(length(-1));
      case "garbage" -> out.write("\0\0\0\4{]}[".getBytes(StandardCharsets.US_ASCII));
      case "ready-again" -> send(new WorkerMessage.Ready(1, Set.of(), 1));
      case "checked" -> send(new WorkerMessage.Checked(run, List.of(), "code"));
      case "undeclared-query" -> send(query(run, 1, new RecordKey("secrets", "key")));
      case "query-number" -> send(query(run, 2, FakeGuest.COUNTER));
      case "undeclared-effect" ->
          send(ok(run, null, List.of(put(new RecordKey("secrets", "key")))));
      case "too-many-effects" ->
          send(ok(run, null, Collections.nCopies(10_000, put(FakeGuest.COUNTER))));
      case "not-json" -> send(ok(run, "{\"a\":1,\"a\":2}", List.of()));
      case "big-value" -> send(ok(run, "\"" + "x".repeat(1024 * 1024) + "\"", List.of()));
      case "claim-lost" -> send(claim(run, Outcome.WORKER_LOST));
      case "claim-cancelled" -> send(claim(run, Outcome.CANCELLED));
      case "claim-rejected" -> send(claim(run, Outcome.REJECTED));
      case "huge-log" -> hugeLog(run);
      case "too-many-queries" -> tooManyQueries(run);
      case "opened-unasked" -> send(new WorkerMessage.Opened(run));
      case "opening-twice" -> {
        open(run);
        send(new WorkerMessage.Opening(run));
      }
      case "opening-late" -> {
        send(query(run, 1, FakeGuest.COUNTER));
        send(new WorkerMessage.Opening(run));
      }
      case "end-while-opening" -> {
        send(new WorkerMessage.Opening(run));
        send(ok(run, null, List.of()));
      }
      default -> vanish(mischief, run);
    }
    out.flush();
  }

  private void vanish(String mischief, String run) throws Exception {
    switch (mischief) {
      case "truncated" -> {
        out.write(length(100));
        out.write("{\"type\":".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        System.exit(0);
      }
      case "out-of-memory" -> System.exit(3);
      case "open-for-ever" -> {
        send(new WorkerMessage.Opening(run));
        Thread.sleep(Long.MAX_VALUE);
      }
      case "silent-when-opened" -> {
        open(run);
        Thread.sleep(Long.MAX_VALUE);
      }
      case "exit" -> Runtime.getRuntime().halt(1);
      case "silence" -> {
        if (execute.context().attempt() == 1) {
          send(ok(run, null, List.of()));
        } else {
          Thread.sleep(Long.MAX_VALUE);
        }
      }
      case "unasked" -> {
        send(ok(run, Long.toString(ProcessHandle.current().pid()), List.of()));
        Thread.sleep(50);
        send(query(run, 1, FakeGuest.COUNTER));
      }
      case "stderr-flood" -> {
        for (int i = 0; i < 1_000; i++) {
          System.err.println("x".repeat(1_000));
        }
        send(ok(run, null, List.of()));
      }
      default -> throw new IllegalArgumentException(mischief);
    }
  }

  private void hugeLog(String run) throws Exception {
    LogLine line = new LogLine(LogLevel.INFO, "x".repeat(Frames.MAX_LOG_LINE_CHARS));
    for (int i = 0; i < 1_000; i++) {
      send(new WorkerMessage.Log(run, List.of(line)));
    }
  }

  private void tooManyQueries(String run) throws Exception {
    for (int i = 1; i < 10_000; i++) {
      send(query(run, i, FakeGuest.COUNTER));
      FrameReader.of(HostMessage.class).read(in);
    }
  }

  private void open(String run) throws Exception {
    send(new WorkerMessage.Opening(run));
    send(new WorkerMessage.Opened(run));
  }

  private void send(WorkerMessage message) throws Exception {
    Frames.write(out, message);
  }

  private static byte[] frames(WorkerMessage... messages) throws Exception {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    for (WorkerMessage message : messages) {
      Frames.write(frames, message);
    }
    return frames.toByteArray();
  }

  private static byte[] length(int length) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
  }

  private static Effect put(RecordKey record) {
    return new Effect.Put(record, IntNode.valueOf(1));
  }

  private static WorkerMessage query(String run, int number, RecordKey record) {
    return new WorkerMessage.Query(run, number, new RecordQuery.Get(record));
  }

  private static WorkerMessage claim(String run, Outcome outcome) {
    return new WorkerMessage.Completed(run, outcome, null, null, List.of(), Usage.NONE, true);
  }

  private static WorkerMessage ok(String run, String value, List<Effect> effects) {
    return new WorkerMessage.Completed(run, Outcome.OK, value, null, effects, Usage.NONE, true);
  }
}
