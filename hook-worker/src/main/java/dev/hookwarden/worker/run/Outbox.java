package dev.hookwarden.worker.run;

import dev.hookwarden.protocol.WorkerMessage;

/** Where messages to the host go. Thread-safe; a message is sent whole. */
@FunctionalInterface
public interface Outbox {
  /** Sends one message; a host that is gone ends the process. */
  void send(WorkerMessage message);
}
