package dev.hookwarden.worker;

import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.worker.check.Checker;
import dev.hookwarden.worker.guest.GuestLanguage;
import dev.hookwarden.worker.run.Outbox;
import dev.hookwarden.worker.scan.Scanner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers checks and scans, each exactly once, even where a parser never returns. Belongs to one
 * thread.
 */
final class Analyst {
  private static final Duration CHECK_PATIENCE = Duration.ofSeconds(20);

  /** More than a scan gives itself: only a parser or a query that never returns takes as long. */
  private static final Duration SCAN_PATIENCE = Duration.ofSeconds(10);

  private static final String PARSERS = "/opt/hookwarden/tree-sitter";
  private static final String COMPILER = "/opt/hookwarden/tsc/lib/tsc";

  private final Map<Language, GuestLanguage> languages;
  private final Checker checker;
  private final Scanner scanner;
  private final Outbox outbox;
  private final Runnable endProcess;

  /**
   * Creates it.
   *
   * @param languages the engines
   * @param outbox where answers go
   * @param endProcess ends this process at once; called when a parser does not return
   */
  Analyst(Map<Language, GuestLanguage> languages, Outbox outbox, Runnable endProcess) {
    this.languages = languages;
    this.checker =
        new Checker(
            languages,
            Path.of(System.getProperty("hookwarden.tsc", COMPILER)),
            Path.of(System.getProperty("java.io.tmpdir")));
    this.scanner = new Scanner(Path.of(System.getProperty("hookwarden.treesitter", PARSERS)));
    this.outbox = outbox;
    this.endProcess = endProcess;
  }

  /** Checks the samples, so that the first author finds a warm analyst. */
  void rehearse() {
    languages
        .keySet()
        .forEach(
            each ->
                checker.check(new HostMessage.Check("rehearsal", each, Rehearsal.sample(each))));
  }

  /** Checks one submission. */
  void check(HostMessage.Check submission) {
    answer(
        CHECK_PATIENCE,
        () -> checker.check(submission),
        words -> new WorkerMessage.Checked(submission.id(), List.of(Checker.error(words)), null));
  }

  /** Scans one source. */
  void scan(HostMessage.Scan scan) {
    answer(
        SCAN_PATIENCE,
        () -> scanner.scan(scan),
        words -> WorkerMessage.Scanned.failed(scan.id(), words));
  }

  private void answer(
      Duration patience, Supplier<WorkerMessage> work, Function<String, WorkerMessage> gaveUp) {
    AtomicBoolean answered = new AtomicBoolean();
    CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              if (answered.compareAndSet(false, true)) {
                outbox.send(gaveUp.apply("it took too long"));
                endProcess.run();
              }
            });
    WorkerMessage answer;
    try {
      answer = work.get();
    } catch (RuntimeException | StackOverflowError e) {
      answer = gaveUp.apply("the source cannot be read");
    }
    if (answered.compareAndSet(false, true)) {
      outbox.send(answer);
    }
  }
}
