package dev.hookwarden.worker.run;

import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.worker.guest.GuestContext;
import dev.hookwarden.worker.guest.GuestLanguage;
import dev.hookwarden.worker.guest.Program;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Executes hooks, one at a time. {@link #prepare} and {@link #execute} belong to one thread; {@link
 * #answer} and {@link #cancel} may come from another while a hook runs.
 */
public final class Runner {
  private static final int MAX_PROGRAMS = 500;

  /** Every import lengthens the making of all contexts: only what was used last counts. */
  private static final int PRELOADED_PROGRAMS = 8;

  private final Outbox outbox;
  private final Watchdog watchdog;
  private final Contexts contexts;
  private final KeptContexts kept = new KeptContexts();
  private final LinkedHashMap<String, Program> programs = new LinkedHashMap<>(16, 0.75f, true);
  private final Executor canceller =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("canceller").daemon().factory());
  private volatile @Nullable Run present;
  private volatile String cancelledEarly = "";

  /**
   * Creates a runner with an empty stock.
   *
   * @param languages the engines
   * @param stock how many fresh contexts of each language to keep ready
   * @param outbox where answers go
   * @param endProcess ends this process at once; called when a guest can't be stopped
   */
  public Runner(
      Map<Language, GuestLanguage> languages, int stock, Outbox outbox, Runnable endProcess) {
    this.outbox = outbox;
    this.watchdog = new Watchdog(endProcess);
    this.contexts = new Contexts(languages, stock, () -> present != null);
  }

  /** Makes one context of each language now, and the rest whenever the worker is idle. */
  public void keepStocked() {
    contexts.begin();
    Thread.ofPlatform().name("stock").daemon().priority(Thread.MIN_PRIORITY).start(contexts);
  }

  /** Makes a version known, has it parsed, and says so. */
  public void prepare(HostMessage.Prepare message) {
    GuestLanguage language = contexts.language(message.language());
    Program program = Program.of(language, message.code());
    programs.put(message.version(), program);
    if (programs.size() > MAX_PROGRAMS) {
      programs.remove(programs.keySet().iterator().next());
    }
    language.parse(program);
    preloadFor(message.language());
    outbox.send(new WorkerMessage.Prepared(message.version()));
  }

  /** Drops a version. */
  public void forget(String version) {
    Program program = programs.remove(version);
    kept.drop(version);
    if (program != null) {
      preloadFor(program.language());
    }
  }

  private void preloadFor(Language language) {
    Set<String> modules =
        programs.sequencedValues().reversed().stream()
            .filter(program -> program.language() == language)
            .limit(PRELOADED_PROGRAMS)
            .flatMap(program -> program.imports().stream())
            .collect(Collectors.toUnmodifiableSet());
    contexts.preload(language, modules);
  }

  /** Executes a version once and sends exactly one answer. */
  public void execute(HostMessage.Execute request) {
    Run run = new Run(request, outbox, canceller);
    Program program = programs.get(request.version());
    int inputBytes = request.event().getBytes(StandardCharsets.UTF_8).length;
    if (program == null) {
      run.complete(Verdict.of(Outcome.INTERNAL_ERROR, "the version was not prepared", true));
    } else if (inputBytes > request.limits().resources().inputBytes()) {
      String words =
          "the event has %,d bytes; the limit is %,d bytes"
              .formatted(inputBytes, request.limits().resources().inputBytes());
      run.complete(Verdict.of(Outcome.OUTPUT_EXCEEDED, words, true));
    } else {
      present = run;
      if (cancelledEarly.equals(run.id())) {
        cancel(run.id());
      }
      try {
        execute(run, request, program);
      } finally {
        present = null;
        contexts.idle();
      }
    }
  }

  /** Hands over the host's answer to a query. */
  public void answer(HostMessage.Reply reply) {
    Run run = present;
    if (run != null && run.id().equals(reply.run())) {
      run.answer(reply);
    }
  }

  /** Stops a run, if it is the present one. */
  public void cancel(String id) {
    // The run may still be waiting for its turn.
    cancelledEarly = id;
    Run run = present;
    if (run != null && run.id().equals(id)) {
      run.stop(Verdict.of(Outcome.CANCELLED, "the host cancelled the run", false));
    }
  }

  private static WorkerMessage.Completed leftBehind(String thread, WorkerMessage.Completed answer) {
    System.err.println("worker: a thread outlived its run: " + thread);
    return answer.butNotReusable();
  }

  private Optional<GuestContext> ready(HostMessage.Execute request, Program program) {
    Optional<GuestContext> own =
        request.isolation() == Isolation.VERSION ? kept.take(request.version()) : Optional.empty();
    return own.or(() -> contexts.take(program.language()));
  }

  private GuestContext open(Run run, Program program) {
    outbox.send(new WorkerMessage.Opening(run.id()));
    GuestContext context = contexts.open(program);
    outbox.send(new WorkerMessage.Opened(run.id()));
    return context;
  }

  private void execute(Run run, HostMessage.Execute request, Program program) {
    GuestContext context = ready(request, program).orElseGet(() -> open(run, program));
    Census census = Census.take();
    run.begin(context);
    watchdog.watch(run);
    WorkerMessage.Completed answer = new Ending(run, program, request).of(context);
    watchdog.release();
    // The engine interrupts the thread of a guest that it cancels; the next run begins clean.
    Thread.interrupted();
    run.complete(census.survivor().map(name -> leftBehind(name, answer)).orElse(answer));
    if (request.isolation() == Isolation.VERSION && answer.outcome() == Outcome.OK) {
      kept.keep(request.version(), context);
    } else {
      kept.forget(request.version(), context);
      context.close();
    }
  }
}
