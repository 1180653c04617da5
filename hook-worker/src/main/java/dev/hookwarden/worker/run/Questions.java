package dev.hookwarden.worker.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.RecordQuery;
import dev.hookwarden.protocol.WorkerMessage;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The reads of one run: numbered from 1, one at a time, each waiting for its reply. */
final class Questions {
  private static final long LOOK_UP_MILLIS = 20;

  private final String run;
  private final Outbox outbox;
  private final Stoppable stoppable;
  private final BlockingQueue<HostMessage.Reply> replies = new LinkedBlockingQueue<>(4);
  private int asked;

  Questions(String run, Outbox outbox, Stoppable stoppable) {
    this.run = run;
    this.outbox = outbox;
    this.stoppable = stoppable;
  }

  /**
   * Asks and waits.
   *
   * @throws Refusal if the host could not answer, or the run was stopped meanwhile
   */
  JsonNode ask(RecordQuery question) throws Refusal {
    int number = ++asked;
    outbox.send(new WorkerMessage.Query(run, number, question));
    while (!stoppable.stopped()) {
      HostMessage.Reply reply = next();
      if (reply != null && reply.query() == number) {
        if (reply.value() == null) {
          throw new Refusal("read-failed", Words.fit(String.valueOf(reply.failure())));
        }
        return reply.value();
      }
    }
    throw new Refusal("stopped", "the run was stopped");
  }

  /** Takes a reply from the message loop; one that nobody asked for is dropped. */
  void answer(HostMessage.Reply reply) {
    replies.offer(reply);
  }

  private HostMessage.@Nullable Reply next() {
    try {
      return replies.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      // The engine interrupts the thread of a guest that it cancels; the loop looks at the reason.
      return null;
    }
  }
}
