package dev.hookwarden.run.control;

import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.ProtocolException;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.run.boundary.Executable;
import dev.hookwarden.run.boundary.RunRequest;
import java.io.IOException;

/** Gives a leased worker what it needs for a run. */
final class Handover {
  private Handover() {}

  /**
   * Sends the event, which begins the run.
   *
   * @return false, with nothing half sent, if it does not fit into a frame
   * @throws IOException if the worker is gone
   */
  static boolean execute(PooledWorker worker, RunRequest request) throws IOException {
    Executable executable = request.executable();
    return fits(
        worker,
        new HostMessage.Execute(
            request.context(),
            executable.hash(),
            executable.isolation(),
            request.event(),
            executable.capabilities(),
            request.limits()));
  }

  /**
   * Makes a version known to a worker, unless it is, and waits until the worker has parsed it.
   *
   * @return false, with nothing half sent, if the code does not fit into a frame
   * @throws ProtocolException if the worker answers anything else
   * @throws IOException if the worker is gone
   */
  static boolean prepare(PooledWorker worker, Executable executable) throws IOException {
    String version = executable.hash();
    if (worker.knows(version)) {
      return true;
    }
    if (!fits(worker, new HostMessage.Prepare(version, executable.engine(), executable.code()))) {
      return false;
    }
    RunRules.require(
        worker.process().receive(Awaited.PREPARED) instanceof WorkerMessage.Prepared prepared
            && prepared.version().equals(version),
        "not the answer to a version");
    worker.prepared(version, executable.code().length());
    return true;
  }

  private static boolean fits(PooledWorker worker, HostMessage message) throws IOException {
    try {
      worker.process().send(message);
      return true;
    } catch (ProtocolException e) {
      return false;
    }
  }
}
