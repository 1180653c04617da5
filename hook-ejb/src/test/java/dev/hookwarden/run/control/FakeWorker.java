package dev.hookwarden.run.control;

import dev.hookwarden.protocol.BrokenRule;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.FrameReader;
import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanMatch;
import dev.hookwarden.protocol.WorkerMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A worker process without engines: it does what the first line of the code says, be it what a hook
 * may do ({@link FakeGuest}) or what no worker may do ({@link FakeMischief}).
 */
public final class FakeWorker {
  private final InputStream in = new BufferedInputStream(System.in);
  private final OutputStream out = System.out;
  private final Map<String, String> prepared = new HashMap<>();
  private boolean captured;

  private FakeWorker() {}

  /** Speaks the protocol on standard input and output until the end of the input. */
  public static void main(String[] arguments) throws Exception {
    new FakeWorker().serve();
  }

  private void serve() throws Exception {
    while (true) {
      HostMessage message =
          FrameReader.of(HostMessage.class).read(in).orElse(new HostMessage.Shutdown());
      switch (message) {
        case HostMessage.Hello hello -> send(new WorkerMessage.Ready(1, hello.languages(), 1));
        case HostMessage.Prepare prepare -> prepare(prepare);
        case HostMessage.Check check -> check(check);
        case HostMessage.Scan scan -> scan(scan);
        case HostMessage.Execute execute -> execute(execute);
        case HostMessage.Reply _, HostMessage.Cancel _ -> throw new IOException("unexpected");
        case HostMessage.Shutdown _ -> {
          return;
        }
      }
    }
  }

  private void prepare(HostMessage.Prepare prepare) throws Exception {
    prepared.put(prepare.version(), prepare.code());
    switch (directive(prepare.code())) {
      case "!hang-in-prepare" -> Thread.sleep(Long.MAX_VALUE);
      case "!foreign-prepared" -> send(new WorkerMessage.Prepared("another"));
      default -> send(new WorkerMessage.Prepared(prepare.version()));
    }
  }

  private void execute(HostMessage.Execute execute) throws Exception {
    String directive = directive(prepared.get(execute.version()));
    if (directive.startsWith("!")) {
      new FakeMischief(execute, in, out).act(directive.substring(1));
    } else {
      send(new FakeGuest(execute, in, out).run(directive));
    }
  }

  private void check(HostMessage.Check check) throws Exception {
    switch (directive(check.source())) {
      case "!hang" -> Thread.sleep(Long.MAX_VALUE);
      case "!crash" -> System.exit(1);
      case "!foreign" -> send(new WorkerMessage.Checked("another", List.of(), check.source()));
      case "!other-code" -> send(new WorkerMessage.Checked(check.id(), List.of(), "evil()"));
      case "broken" ->
          send(
              new WorkerMessage.Checked(
                  check.id(),
                  List.of(new Diagnostic(Diagnostic.Severity.ERROR, 2, 1, null, "unexpected")),
                  null));
      case "slow" -> {
        Thread.sleep(300);
        send(new WorkerMessage.Checked(check.id(), List.of(), compiled(check)));
      }
      case "!capture" -> {
        captured = true;
        send(new WorkerMessage.Checked(check.id(), List.of(), compiled(check)));
      }
      default -> send(new WorkerMessage.Checked(check.id(), List.of(), compiled(check)));
    }
  }

  private String compiled(HostMessage.Check check) {
    if (check.language() != Language.TYPESCRIPT) {
      return check.source();
    }
    return captured ? "evil()" : "// compiled";
  }

  private void scan(HostMessage.Scan scan) throws Exception {
    String rule = scan.rules().getFirst().id();
    ScanMatch match = new ScanMatch(rule, 1, 1, 1, 2);
    switch (directive(scan.source())) {
      case "!hang" -> Thread.sleep(Long.MAX_VALUE);
      case "!crash" -> System.exit(1);
      case "!capture" -> {
        captured = true;
        send(found(scan.id(), match));
      }
      case "!foreign" -> send(found("another", match));
      case "!checked" -> send(new WorkerMessage.Checked(scan.id(), List.of(), scan.source()));
      case "!unasked-rule" -> send(found(scan.id(), new ScanMatch("another", 1, 1, 1, 2)));
      case "!outside-line" -> send(found(scan.id(), new ScanMatch(rule, 3, 1, 3, 1)));
      case "!outside-column" -> send(found(scan.id(), new ScanMatch(rule, 1, 1, 1, 200)));
      case "!too-many" ->
          send(found(scan.id(), Collections.nCopies(21, match).toArray(ScanMatch[]::new)));
      case "!unasked-broken" ->
          send(
              new WorkerMessage.Scanned(
                  scan.id(), List.of(), false, List.of(new BrokenRule("another", "")), null));
      default -> send(found(scan.id(), match));
    }
  }

  private static WorkerMessage found(String id, ScanMatch... matches) {
    return new WorkerMessage.Scanned(id, List.of(matches), false, List.of(), null);
  }

  private void send(WorkerMessage message) throws IOException {
    Frames.write(out, message);
  }

  private static String directive(String code) {
    return code.lines().findFirst().orElse("").replaceFirst("^(//|#) fake: ", "");
  }
}
