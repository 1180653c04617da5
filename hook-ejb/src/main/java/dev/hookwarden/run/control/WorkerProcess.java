package dev.hookwarden.run.control;

import dev.hookwarden.protocol.FrameReader;
import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.WorkerMessage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * One worker process and its two streams. Sending and receiving belong to one thread at a time;
 * {@link #kill()} may be called by any.
 */
final class WorkerProcess {
  private static final Duration EXIT_GRACE = Duration.ofMillis(200);
  private static final Duration EXIT_TIMEOUT = Duration.ofSeconds(5);

  private final Process process;
  private final InputStream fromWorker;
  private final OutputStream toWorker;
  private final Footprint footprint;

  private WorkerProcess(Process process) {
    this.process = process;
    this.fromWorker = process.getInputStream();
    this.toWorker = process.getOutputStream();
    this.footprint = new Footprint(process);
  }

  /** Takes over a process that has just been started; a thread of the factory reads its stderr. */
  static WorkerProcess of(Process process, ThreadFactory threads) {
    threads.newThread(new StderrRecord(process.getErrorStream(), process.pid())).start();
    return new WorkerProcess(process);
  }

  /**
   * Sends one message; blocks while the worker does not read.
   *
   * @throws dev.hookwarden.protocol.ProtocolException if the message is too large; nothing was sent
   * @throws IOException if the worker is gone
   */
  void send(HostMessage message) throws IOException {
    Frames.write(toWorker, message);
  }

  /**
   * Receives one message; blocks until it is there.
   *
   * @param awaited reads what may come now, such as {@link Awaited#READY}
   * @throws dev.hookwarden.protocol.ProtocolException if the bytes are not a message
   * @throws IOException if the worker is gone
   */
  WorkerMessage receive(FrameReader<WorkerMessage> awaited) throws IOException {
    return awaited.read(fromWorker).orElseThrow(() -> new EOFException("the worker ended"));
  }

  /**
   * Has a run's conversation on the streams.
   *
   * @param progress see {@link RunSession#converse}
   * @throws dev.hookwarden.protocol.ProtocolException if the worker says what it may not say
   * @throws IOException if the worker is gone
   */
  WorkerMessage.Completed converse(RunSession session, RunSession.Progress progress)
      throws IOException {
    return session.converse(fromWorker, toWorker, progress);
  }

  /** Whether the worker has said something that nobody has read yet. */
  boolean hasSpoken() {
    try {
      return fromWorker.available() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** The memory that the worker with everything that it started takes now; 0 if it is gone. */
  long residentBytes() {
    return footprint.residentBytes();
  }

  /** Kills the worker with everything that it started; returns before it is gone. */
  void kill() {
    Spawner.kill(process);
  }

  /** Kills the worker, waits until it is gone, and answers its exit code if it ended by itself. */
  OptionalInt end() {
    try {
      // A worker that runs out of memory closes its streams a moment before it has an exit code.
      if (!process.waitFor(EXIT_GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
        process.waitFor(EXIT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        return OptionalInt.empty();
      }
      return OptionalInt.of(process.exitValue());
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      return OptionalInt.empty();
    }
  }
}
