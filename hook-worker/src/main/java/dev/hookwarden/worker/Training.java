package dev.hookwarden.worker;

import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.WorkerRole;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * Walks the paths of a runner and of an analyst in one process, so that a training run records the
 * classes that workers need. Ends normally.
 */
public final class Training {
  private static final int STOCK = 2;

  private Training() {}

  /**
   * Trains.
   *
   * @param arguments the languages; both if none is named
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Set<Language> languages =
        arguments.length == 0
            ? Set.of(Language.JAVASCRIPT, Language.PYTHON)
            : Set.of(Language.valueOf(arguments[0].toUpperCase(java.util.Locale.ROOT)));
    for (WorkerRole role : List.of(WorkerRole.RUNNER, WorkerRole.ANALYST)) {
      train(role, languages);
    }
  }

  private static void train(WorkerRole role, Set<Language> languages)
      throws IOException, InterruptedException {
    ByteArrayOutputStream hello = new ByteArrayOutputStream();
    Frames.write(hello, new HostMessage.Hello(Frames.PROTOCOL, role, languages, STOCK));
    CountDownLatch ready = new CountDownLatch(1);
    InputStream in =
        new SequenceInputStream(new ByteArrayInputStream(hello.toByteArray()), new EndAfter(ready));
    FrameOutbox frames = new FrameOutbox(OutputStream.nullOutputStream(), () -> {});
    new Session(
            in,
            message -> {
              frames.send(message);
              ready.countDown();
            },
            () -> {},
            () -> {})
        .serve();
  }

  /** A stream that ends as soon as something has happened. */
  private static final class EndAfter extends InputStream {
    private final CountDownLatch event;

    private EndAfter(CountDownLatch event) {
      this.event = event;
    }

    @Override
    public int read() throws IOException {
      try {
        event.await();
        return -1;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }
}
