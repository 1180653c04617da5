package dev.hookwarden.worker;

import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.worker.run.Outbox;
import java.io.IOException;
import java.io.OutputStream;

/** Sends messages as frames. */
final class FrameOutbox implements Outbox {
  private final OutputStream out;
  private final Runnable end;

  /**
   * Creates it.
   *
   * @param out the stream of frames
   * @param end ends this process; called when the host is gone
   */
  FrameOutbox(OutputStream out, Runnable end) {
    this.out = out;
    this.end = end;
  }

  @Override
  public synchronized void send(WorkerMessage message) {
    try {
      Frames.write(out, message);
    } catch (IOException e) {
      // Without its host, and after half a frame, a worker has nothing left to do.
      end.run();
    }
  }
}
