package dev.hookwarden.worker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.hookwarden.protocol.FrameReader;
import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.RecordQuery;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Plays the host over a pair of streams. */
public final class HostDriver {
  /** The answer to one run. */
  public record Result(WorkerMessage.Completed completed, List<LogLine> log) {}

  private final InputStream in;
  private final OutputStream out;
  private Function<RecordQuery, JsonNode> store = query -> NullNode.getInstance();
  private int checks;
  private int openings;

  public HostDriver(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  /** Answers what the guest reads; an {@link IllegalStateException} says why that fails. */
  public void answering(Function<RecordQuery, JsonNode> answers) {
    store = answers;
  }

  public WorkerMessage.Ready hello(WorkerRole role, Set<Language> languages, int stock)
      throws IOException {
    send(new HostMessage.Hello(Frames.PROTOCOL, role, languages, stock));
    return (WorkerMessage.Ready) receive().orElseThrow();
  }

  public WorkerMessage.Checked check(Language language, String source) throws IOException {
    send(new HostMessage.Check("check-" + ++checks, language, source));
    return (WorkerMessage.Checked) receive().orElseThrow();
  }

  /** Scans; empty if the worker ended without an answer. */
  public Optional<WorkerMessage.Scanned> scan(
      Language language, String source, ScanFacts facts, List<ScanRule> rules) throws IOException {
    send(new HostMessage.Scan("scan-" + ++checks, language, source, facts, rules));
    return receive().map(WorkerMessage.Scanned.class::cast);
  }

  public void prepare(String version, Language language, String code) throws IOException {
    send(new HostMessage.Prepare(version, language, code));
    receive();
  }

  /** Runs one hook; empty if the worker ended without an answer. */
  public Optional<Result> run(HostMessage.Execute request) throws IOException {
    send(request);
    return awaitResult();
  }

  /** How many runs have waited for a context so far. */
  int openings() {
    return openings;
  }

  public Optional<Result> awaitResult() throws IOException {
    List<LogLine> log = new ArrayList<>();
    while (true) {
      Optional<WorkerMessage> message = receive();
      if (message.isEmpty()) {
        return Optional.empty();
      }
      switch (message.get()) {
        case WorkerMessage.Opening opening -> openings++;
        case WorkerMessage.Opened opened -> {}
        case WorkerMessage.Log lines -> log.addAll(lines.lines());
        case WorkerMessage.Query query -> send(answer(query));
        case WorkerMessage.Completed completed -> {
          return Optional.of(new Result(completed, List.copyOf(log)));
        }
        case WorkerMessage.Ready ready -> throw new IllegalStateException("a second ready");
        case WorkerMessage.Prepared prepared -> throw new IllegalStateException("not asked to");
        case WorkerMessage.Checked checked -> throw new IllegalStateException("a late answer");
        case WorkerMessage.Scanned scanned -> throw new IllegalStateException("a late answer");
      }
    }
  }

  private HostMessage.Reply answer(WorkerMessage.Query query) {
    try {
      JsonNode value = store.apply(query.question());
      return new HostMessage.Reply(query.run(), query.query(), value, null);
    } catch (IllegalStateException e) {
      return new HostMessage.Reply(query.run(), query.query(), null, e.getMessage());
    }
  }

  void send(HostMessage message) throws IOException {
    Frames.write(out, message);
  }

  Optional<WorkerMessage> receive() throws IOException {
    return FrameReader.of(WorkerMessage.class).read(in);
  }
}
