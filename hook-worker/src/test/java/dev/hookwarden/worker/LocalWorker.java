package dev.hookwarden.worker;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A worker's session in this process, over pipes. */
final class LocalWorker implements AutoCloseable {
  private final Pipe toWorker = Pipe.open();
  private final Pipe toHost = Pipe.open();
  private final AtomicBoolean ended = new AtomicBoolean();
  private final CompletableFuture<Integer> code;

  LocalWorker() throws IOException {
    FrameOutbox outbox =
        new FrameOutbox(Channels.newOutputStream(toHost.sink()), () -> ended.set(true));
    Session session =
        new Session(
            Channels.newInputStream(toWorker.source()), outbox, () -> ended.set(true), () -> {});
    code = CompletableFuture.supplyAsync(session::serve);
  }

  HostDriver host() {
    return new HostDriver(
        Channels.newInputStream(toHost.source()), Channels.newOutputStream(toWorker.sink()));
  }

  /** Whether the worker has asked for the end of its process. */
  boolean ended() {
    return ended.get();
  }

  CompletableFuture<Integer> code() {
    return code;
  }

  @Override
  public void close() throws IOException {
    toWorker.sink().close();
    code.join();
    toHost.sink().close();
  }
}
