package dev.hookwarden.worker;

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
  private static final Map<Language, Integer> REHEARSALS =
      Map.of(Language.JAVASCRIPT, 20, Language.PYTHON, 6);

  private final InputStream in;
  private final Outbox host;
  private final Runnable endProcess;
  private final LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
  private final AtomicBoolean executing = new AtomicBoolean();
  private volatile Outbox target;
  private @Nullable Runner runner;

  /**
   * Creates it.
   *
   * @param in frames of the host
   * @param outbox where answers go
   * @param endProcess ends this process at once
   */
  Session(InputStream in, Outbox outbox, Runnable endProcess) {
    this.in = in;
    this.host = outbox;
    this.target = outbox;
    this.endProcess = endProcess;
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
        Optional<HostMessage> message = Frames.read(in, HostMessage.class);
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
      case HostMessage.Check check -> throw new ProtocolException("not an analyst");
      case HostMessage.Execute execute -> execute(runner(), execute);
      case HostMessage.Reply reply -> runner().answer(reply);
      case HostMessage.Cancel cancel -> runner().cancel(cancel.run());
      case HostMessage.Shutdown ignored -> throw new IllegalStateException("handled before");
    }
  }

  private void begin(HostMessage.Hello hello) throws ProtocolException {
    if (runner != null || hello.protocol() != Frames.PROTOCOL) {
      throw new ProtocolException("not the hello that was expected");
    }
    Map<Language, GuestLanguage> languages = new EnumMap<>(Language.class);
    hello.languages().forEach(each -> languages.put(each, GuestLanguage.start(each)));
    Runner begun = new Runner(languages, hello.stock(), this::send, endProcess);
    runner = begun;
    work.add(
        () -> {
          Rehearsal rehearsal = new Rehearsal(begun);
          target = rehearsal;
          languages
              .keySet()
              .forEach(each -> rehearsal.play(each, REHEARSALS.getOrDefault(each, 1)));
          target = host;
          begun.keepStocked();
          long startMillis = ManagementFactory.getRuntimeMXBean().getUptime();
          host.send(new WorkerMessage.Ready(Frames.PROTOCOL, languages.keySet(), startMillis));
        });
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

  private void doWork() {
    try {
      while (true) {
        work.take().run();
      }
    } catch (InterruptedException | RuntimeException e) {
      System.err.println("worker: " + e.getClass().getName());
      endProcess.run();
    }
  }
}
