package dev.hookwarden.run.control;

import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.ProtocolException;
import dev.hookwarden.run.boundary.Executable;
import dev.hookwarden.run.boundary.RunRequest;
import java.io.IOException;

/** Gives a leased worker what it needs for a run. */
final class Handover {
  private Handover() {}

  /**
   * Sends the code, unless the worker has it, and the event.
   *
   * @return false, with nothing half sent, if one of them does not fit into a frame
   * @throws IOException if the worker is gone
   */
  static boolean send(PooledWorker worker, RunRequest request) throws IOException {
    Executable executable = request.executable();
    try {
      prepare(worker, executable);
      worker
          .process()
          .send(
              new HostMessage.Execute(
                  request.context(),
                  executable.hash(),
                  executable.isolation(),
                  request.event(),
                  executable.capabilities(),
                  request.limits()));
      return true;
    } catch (ProtocolException e) {
      return false;
    }
  }

  /**
   * Makes a version known to a worker, unless it is.
   *
   * @throws IOException if the worker is gone, or the code does not fit into a frame
   */
  static void prepare(PooledWorker worker, Executable executable) throws IOException {
    if (!worker.knows(executable.hash())) {
      worker
          .process()
          .send(new HostMessage.Prepare(executable.hash(), executable.engine(), executable.code()));
      worker.prepared(executable.hash(), executable.code().length());
    }
  }
}
