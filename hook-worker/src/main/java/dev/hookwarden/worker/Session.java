package dev.hookwarden.worker;

import dev.hookwarden.protocol.FrameReader;
import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ProtocolException;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.worker.guest.GuestLanguage;
import dev.hookwarden.worker.run.Outbox;
import dev.hookwarden.worker.run.Runner;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The conversation with the host. The calling thread reads; what takes time is done by one other
 * thread, so that replies and cancellations are heard while a hook runs.
 */
final class Session {
  private static final int GOOD_END = 0;
  private static final int PROTOCOL_BROKEN = 2;

  /**
   * Enough to load what hooks need. Further ones have the compiler begin with code that a worker
   * with one or two hooks to run never needs.
   */
  private static final Map<Language, Integer> REHEARSALS =
      Map.of(Language.JAVASCRIPT, 3, Language.PYTHON, 1);

  private final FrameReader<HostMessage> frames = FrameReader.of(HostMessage.class);
  private final InputStream in;
  private final Outbox host;
  private final Runnable endProcess;
  private final Runnable whenWarm;
  private final LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
  private final AtomicBoolean executing = new AtomicBoolean();
  private volatile Outbox target;
  private @Nullable Runner runner;
  private @Nullable Analyst analyst;

  /**
   * Creates it.
   *
   * @param in frames of the host
   * @param outbox where answers go
   * @param endProcess ends this process at once
   * @param whenWarm is called once, after the rehearsal and before anything of a hook is read
   */
  Session(InputStream in, Outbox outbox, Runnable endProcess, Runnable whenWarm) {
    this.in = in;
    this.host = outbox;
    this.target = outbox;
    this.endProcess = endProcess;
    this.whenWarm = whenWarm;
  }

  /**
   * Serves until the host says so or is gone.
   *
   * @return the exit code of the process
   */
  int serve() {
    Thread.ofPlatform().name("guest").daemon().start(this::doWork);
    try {
      while (true) {
        Optional<HostMessage> message = frames.read(in);
        if (message.isEmpty() || message.get() instanceof HostMessage.Shutdown) {
          return GOOD_END;
        }
        take(message.get());
      }
    } catch (IOException e) {
      System.err.println("worker: the host broke the protocol: " + e.getMessage());
      return PROTOCOL_BROKEN;
    }
  }

  private void take(HostMessage message) throws ProtocolException {
    switch (message) {
      case HostMessage.Hello hello -> begin(hello);
      case HostMessage.Prepare prepare -> {
        Runner ready = runner();
        work.add(() -> ready.prepare(prepare));
      }
      case HostMessage.Check check -> {
        Analyst ready = analyst();
        work.add(() -> ready.check(check));
      }
      case HostMessage.Scan scan -> {
        Analyst ready = analyst();
        work.add(() -> ready.scan(scan));
      }
      case HostMessage.Execute execute -> execute(runner(), execute);
      case HostMessage.Reply reply -> runner().answer(reply);
      case HostMessage.Cancel cancel -> runner().cancel(cancel.run());
      case HostMessage.Shutdown ignored -> throw new IllegalStateException("handled before");
    }
  }

  private void begin(HostMessage.Hello hello) throws ProtocolException {
    if (runner != null || analyst != null || hello.protocol() != Frames.PROTOCOL) {
      throw new ProtocolException("not the hello that was expected");
    }
    Map<Language, GuestLanguage> languages = new EnumMap<>(Language.class);
    hello.languages().forEach(each -> languages.put(each, GuestLanguage.start(each)));
    switch (hello.role()) {
      case RUNNER -> {
        Runner begun = new Runner(languages, hello.stock(), this::send, endProcess);
        runner = begun;
        work.add(() -> rehearse(begun, languages.keySet()));
      }
      case ANALYST -> {
        Analyst begun = new Analyst(languages, host, endProcess);
        analyst = begun;
        work.add(begun::rehearse);
      }
    }
    work.add(
        () -> {
          whenWarm.run();
          host.send(ready(languages.keySet()));
        });
  }

  private void rehearse(Runner begun, Set<Language> languages) {
    Rehearsal rehearsal = new Rehearsal(begun);
    target = rehearsal;
    languages.forEach(each -> rehearsal.play(each, REHEARSALS.getOrDefault(each, 1)));
    target = host;
    begun.keepStocked();
  }

  private static WorkerMessage.Ready ready(Set<Language> languages) {
    long startMillis = ManagementFactory.getRuntimeMXBean().getUptime();
    return new WorkerMessage.Ready(Frames.PROTOCOL, languages, startMillis);
  }

  private void execute(Runner ready, HostMessage.Execute message) throws ProtocolException {
    if (!executing.compareAndSet(false, true)) {
      throw new ProtocolException("one run at a time");
    }
    work.add(() -> ready.execute(message));
  }

  private void send(WorkerMessage message) {
    if (message instanceof WorkerMessage.Completed) {
      // Before it is sent: the host may answer with the next run at once.
      executing.set(false);
    }
    target.send(message);
  }

  private Runner runner() throws ProtocolException {
    Runner ready = runner;
    if (ready == null) {
      throw new ProtocolException("hello comes first");
    }
    return ready;
  }

  private Analyst analyst() throws ProtocolException {
    Analyst ready = analyst;
    if (ready == null) {
      throw new ProtocolException("not an analyst");
    }
    return ready;
  }

  private void doWork() {
    try {
      while (true) {
        work.take().run();
      }
    } catch (InterruptedException | RuntimeException | Error e) {
      // Whatever it is: a worker without this thread would answer nothing any more.
      System.err.println("worker: " + e.getClass().getName());
      endProcess.run();
    }
  }
}
