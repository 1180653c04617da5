package dev.hookwarden.run.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.FrameReader;
import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.LogLevel;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.RecordQuery;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.protocol.WorkerMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a hook may do, as a worker would report it. */
final class FakeGuest {
  static final RecordKey COUNTER = new RecordKey("numbers", "counter");

  private static byte[] grown = {};

  private final HostMessage.Execute execute;
  private final InputStream in;
  private final OutputStream out;

  FakeGuest(HostMessage.Execute execute, InputStream in, OutputStream out) {
    this.execute = execute;
    this.in = in;
    this.out = out;
  }

  WorkerMessage.Completed run(String directive) throws Exception {
    String[] words = directive.split(" ", 2);
    return switch (words[0]) {
      case "echo" -> ok(data().toString());
      case "pid" -> ok(Long.toString(ProcessHandle.current().pid()));
      case "sleep" -> {
        Thread.sleep(Long.parseLong(words[1]));
        yield ok(null);
      }
      case "open" -> {
        Frames.write(out, new WorkerMessage.Opening(id()));
        Thread.sleep(Long.parseLong(words[1]));
        Frames.write(out, new WorkerMessage.Opened(id()));
        yield ok(null);
      }
      case "increment" -> increment();
      case "left-a-thread" -> ok(null).butNotReusable();
      case "grow" -> {
        Arrays.fill(grown = new byte[100 << 20], (byte) 1);
        yield ok(null);
      }
      case "log" -> {
        Frames.write(out, new WorkerMessage.Log(id(), List.of(line(LogLevel.INFO, "hello"))));
        Frames.write(out, new WorkerMessage.Log(id(), List.of(line(LogLevel.WARN, "careful"))));
        yield ok(null);
      }
      case "fail" -> failed(Outcome.GUEST_ERROR, "TypeError", "no such thing", true);
      case "reject" -> failed(Outcome.REJECTED, "rejected", "not today", true);
      case "loop" -> failed(Outcome.CPU_EXCEEDED, "cpu-exceeded", "too long", false);
      case "undeclared" -> failed(Outcome.CAPABILITY_DENIED, "capability-denied", "no", true);
      case "greedy" -> failed(Outcome.QUOTA_EXCEEDED, "quota-exceeded", "too many", true);
      default -> failed(Outcome.INTERNAL_ERROR, "internal-error", directive, false);
    };
  }

  private WorkerMessage.Completed increment() throws IOException {
    Frames.write(out, new WorkerMessage.Query(id(), 1, new RecordQuery.Get(COUNTER)));
    HostMessage.Reply reply =
        (HostMessage.Reply) FrameReader.of(HostMessage.class).read(in).orElseThrow();
    String failure = reply.failure();
    JsonNode stored = reply.value();
    if (failure != null || stored == null) {
      return failed(Outcome.GUEST_ERROR, "Error", String.valueOf(failure), true);
    }
    int next = stored.asInt(0) + 1;
    return new WorkerMessage.Completed(
        id(),
        Outcome.OK,
        Integer.toString(next),
        null,
        List.of(new Effect.Put(COUNTER, IntNode.valueOf(next))),
        Usage.NONE,
        true);
  }

  private JsonNode data() throws IOException {
    return Json.parse(execute.event()).path("data");
  }

  private WorkerMessage.Completed ok(@Nullable String value) {
    return new WorkerMessage.Completed(id(), Outcome.OK, value, null, List.of(), Usage.NONE, true);
  }

  private WorkerMessage.Completed failed(
      Outcome outcome, String name, String message, boolean reusable) {
    return new WorkerMessage.Completed(
        id(),
        outcome,
        null,
        new GuestFailure(name, message, List.of(new GuestFailure.Frame("handle", 2, 1))),
        List.of(),
        Usage.NONE,
        reusable);
  }

  private String id() {
    return execute.context().run();
  }

  private static LogLine line(LogLevel level, String text) {
    return new LogLine(level, text);
  }
}
