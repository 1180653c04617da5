package dev.hookwarden.worker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.RunContext;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.worker.run.Outbox;
import dev.hookwarden.worker.run.Runner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/**
 * Runs a sample hook on the real paths, so that the first event of a host finds a warm worker.
 * Plays the host meanwhile: it answers reads with nothing and forgets what the hook asks for.
 */
final class Rehearsal implements Outbox {
  private static final Set<Capability> CAPABILITIES =
      Set.of(
          Capability.parse("records.write:orders"),
          Capability.parse("notify"),
          Capability.parse("emit:invoices"));
  private static final String EVENT =
      "{\"specversion\":\"1.0\",\"id\":\"1\",\"type\":\"order\",\"data\":{\"id\":\"o-1\",\"total\":5}}";
  private static final Limits LIMITS = Limits.defaultsFor(TriggerKind.SCHEDULE);

  private final Runner runner;

  /** Creates it for a runner whose messages come here. */
  Rehearsal(Runner runner) {
    this.runner = runner;
  }

  /**
   * Runs the sample of a language.
   *
   * @param language JavaScript or Python
   * @param times how often
   */
  void play(Language language, int times) {
    String version = "rehearsal-" + language.wireName();
    runner.prepare(new HostMessage.Prepare(version, language, sample(language)));
    for (int i = 0; i < times; i++) {
      Isolation isolation = i % 3 == 2 ? Isolation.VERSION : Isolation.RUN;
      RunContext context =
          new RunContext("rehearsal", "sample", 1, TriggerKind.SCHEDULE, 1, 1_700_000_000_000L, i);
      runner.execute(
          new HostMessage.Execute(context, version, isolation, EVENT, CAPABILITIES, LIMITS));
    }
    runner.forget(version);
  }

  @Override
  public void send(WorkerMessage message) {
    if (message instanceof WorkerMessage.Query query) {
      runner.answer(
          new HostMessage.Reply(
              query.run(), query.query(), JsonNodeFactory.instance.nullNode(), null));
    }
  }

  static String sample(Language language) {
    String name = language == Language.PYTHON ? "sample.py" : "sample.js";
    try (InputStream in = Rehearsal.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
