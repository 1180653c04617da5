import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.FrameReader;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RunContext;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Drives a jailed worker over its frames, without server and database: {@code WorkerDriver IMAGE
 * LANGUAGE[,LANGUAGE] [start]}. Prints one JSON object with times in microseconds. It is Java,
 * since a driver in Python would take longer than what it measures.
 */
final class WorkerDriver implements AutoCloseable {
  private static final int STOCK = 4;
  private static final int PER_SECOND = 20;
  private static final int PACED_RUNS = 150;
  private static final Duration SETTLE = Duration.ofSeconds(2);
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration MEASURED = Duration.ofSeconds(10);
  private static final String EVENT =
      "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/bench\",\"type\":\"bench\","
          + "\"data\":{\"name\":\"Ada\"}}";
  private static final String ANSWER = "{\"hello\":\"Ada\"}";

  /** One run: from handing the event over to having the answer, and what the guest took of it. */
  private record Times(long micros, long guestMicros) {}

  private final Process process;
  private final InputStream in;
  private final OutputStream out;
  private final FrameReader<WorkerMessage> reader = FrameReader.of(WorkerMessage.class);
  private final long startNanos = System.nanoTime();
  private int runs;

  private WorkerDriver(Path image, Set<Language> languages) throws IOException {
    process =
        new ProcessBuilder(image.resolve("bin/worker-jail").toString(), "runner")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    in = new BufferedInputStream(process.getInputStream());
    out = process.getOutputStream();
    send(new HostMessage.Hello(Frames.PROTOCOL, WorkerRole.RUNNER, languages, STOCK));
    expect(WorkerMessage.Ready.class);
  }

  public static void main(String[] arguments) throws Exception {
    Set<Language> languages = EnumSet.noneOf(Language.class);
    for (String name : arguments[1].split(",")) {
      languages.add(Language.valueOf(name.toUpperCase(java.util.Locale.ROOT)));
    }
    // The start of this process shall be over, so that it is not measured along.
    Thread.sleep(SETTLE.toMillis());
    try (WorkerDriver driver = new WorkerDriver(Path.of(arguments[0]), languages)) {
      List<String> members = new ArrayList<>();
      members.add(number("readyMicros", driver.sinceStart()));
      for (Language language : languages) {
        driver.prepare(language);
        driver.run(language, Isolation.RUN);
      }
      members.add(number("firstRunMicros", driver.sinceStart()));
      if (arguments.length < 3) {
        Language language = languages.iterator().next();
        driver.repeat(language, Isolation.RUN, WARM_UP);
        Thread.sleep(1_000);
        members.add(times("paced", driver.paced(language)));
        members.add(times("fresh", driver.repeat(language, Isolation.RUN, MEASURED)));
        driver.repeat(language, Isolation.VERSION, WARM_UP);
        members.add(times("kept", driver.repeat(language, Isolation.VERSION, MEASURED)));
      }
      members.add(number("residentBytes", driver.residentBytes()));
      System.out.println("{" + String.join(",", members) + "}");
    }
  }

  private List<Times> paced(Language language) throws IOException, InterruptedException {
    List<Times> all = new ArrayList<>();
    for (int i = 0; i < PACED_RUNS; i++) {
      Thread.sleep(1_000 / PER_SECOND);
      all.add(run(language, Isolation.RUN));
    }
    return all;
  }

  private List<Times> repeat(Language language, Isolation isolation, Duration time)
      throws IOException {
    List<Times> all = new ArrayList<>();
    for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
      all.add(run(language, isolation));
    }
    return all;
  }

  private Times run(Language language, Isolation isolation) throws IOException {
    String id = "run-" + runs++;
    RunContext context =
        new RunContext(id, "bench", 1, TriggerKind.INVOKE, 1, System.currentTimeMillis(), runs);
    var request =
        new HostMessage.Execute(
            context,
            version(language),
            isolation,
            EVENT,
            Set.of(),
            Limits.defaultsFor(TriggerKind.INVOKE));
    long begin = System.nanoTime();
    send(request);
    WorkerMessage.Completed completed = expect(WorkerMessage.Completed.class);
    long micros = (System.nanoTime() - begin) / 1_000;
    if (completed.outcome() != Outcome.OK || !ANSWER.equals(completed.value())) {
      throw new IllegalStateException("a wrong answer: " + completed);
    }
    return new Times(micros, completed.usage().wallMicros());
  }

  private void prepare(Language language) throws IOException {
    String code =
        language == Language.PYTHON
            ? "def handle(event, api):\n    return {'hello': event['data']['name']}\n"
            : "export default (event) => ({ hello: event.data.name });\n";
    send(new HostMessage.Prepare(version(language), language, code));
    expect(WorkerMessage.Prepared.class);
  }

  private static String version(Language language) {
    return "bench-" + language.wireName();
  }

  private void send(HostMessage message) throws IOException {
    Frames.write(out, message);
  }

  private <T extends WorkerMessage> T expect(Class<T> type) throws IOException {
    return type.cast(reader.read(in).orElseThrow());
  }

  private long sinceStart() {
    return (System.nanoTime() - startNanos) / 1_000;
  }

  /** Of the launcher and all that it started. */
  private long residentBytes() {
    return LongStream.concat(
            LongStream.of(process.pid()), process.descendants().mapToLong(ProcessHandle::pid))
        .map(WorkerDriver::residentBytes)
        .sum();
  }

  private static long residentBytes(long pid) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  private static String number(String name, long value) {
    return "\"%s\":%d".formatted(name, value);
  }

  private static String times(String name, List<Times> all) {
    String micros = String.join(",", all.stream().map(each -> "" + each.micros()).toList());
    String guest = String.join(",", all.stream().map(each -> "" + each.guestMicros()).toList());
    return "\"%s\":{\"micros\":[%s],\"guestMicros\":[%s]}".formatted(name, micros, guest);
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
