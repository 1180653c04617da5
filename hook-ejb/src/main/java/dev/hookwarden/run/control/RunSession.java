package dev.hookwarden.run.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.protocol.FrameReader;
import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.ProtocolException;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.run.boundary.RecordReader;
import dev.hookwarden.run.boundary.RunRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * The host's half of the conversation about one run, on the thread that started the run. It
 * believes nothing: what it answers has passed {@link RunRules}.
 */
final class RunSession {
  private static final System.Logger LOG = System.getLogger(RunSession.class.getName());

  private final FrameReader<WorkerMessage> frames;
  private final RunRules rules;
  private final RunLog log;
  private final RecordReader reader;
  private boolean readerBroke;

  RunSession(RunRequest request, RecordReader reader) {
    this.frames = Awaited.during(request.limits());
    this.rules = new RunRules(request);
    this.log = new RunLog(request.limits().resources().logBytes());
    this.reader = reader;
  }

  /** Is told when the worker does something that is not time of the run. */
  interface Progress {
    /** A context for the run is being made. */
    void opening();

    /** It is made, and the run's time begins. */
    void opened();
  }

  /**
   * Listens until the run has completed, answering its queries.
   *
   * @param progress is told on the calling thread
   * @throws ProtocolException if the worker says what it may not say
   * @throws IOException if the worker is gone
   */
  WorkerMessage.Completed converse(InputStream fromWorker, OutputStream toWorker, Progress progress)
      throws IOException {
    while (true) {
      WorkerMessage message =
          frames.read(fromWorker).orElseThrow(() -> new EOFException("the worker ended"));
      switch (message) {
        case WorkerMessage.Opening opening -> {
          rules.check(opening);
          progress.opening();
        }
        case WorkerMessage.Opened opened -> {
          rules.check(opened);
          progress.opened();
        }
        case WorkerMessage.Query query -> {
          rules.check(query);
          answer(query, toWorker);
        }
        case WorkerMessage.Log lines -> {
          rules.check(lines);
          log.add(lines.lines());
        }
        case WorkerMessage.Completed completed -> {
          rules.check(completed);
          // A worker that goes anyway may still be busy with stopping its guest.
          RunRules.require(
              !completed.reusable() || fromWorker.available() == 0,
              "a message after the end of the run");
          return completed;
        }
        case WorkerMessage.Ready _,
            WorkerMessage.Prepared _,
            WorkerMessage.Checked _,
            WorkerMessage.Scanned _ ->
            throw new ProtocolException("a message that does not belong to a run");
      }
    }
  }

  /** What the run has logged so far. */
  List<LogLine> log() {
    return log.lines();
  }

  /** The size of what the run has logged so far, in bytes. */
  long logBytes() {
    return log.bytes();
  }

  /** Whether a read failed by a fault of ours; then the run can't have ended well. */
  boolean readerBroke() {
    return readerBroke;
  }

  private void answer(WorkerMessage.Query query, OutputStream toWorker) throws IOException {
    HostMessage.Reply reply = answer(query);
    try {
      Frames.write(toWorker, reply);
    } catch (ProtocolException e) {
      // Nothing was written yet: the answer does not fit into a frame.
      Frames.write(toWorker, failure(query, "the answer is too large; ask for fewer records"));
    }
  }

  private HostMessage.Reply answer(WorkerMessage.Query query) {
    try {
      JsonNode value = reader.read(query.question());
      return new HostMessage.Reply(query.run(), query.query(), value, null);
    } catch (HookwardenException e) {
      return failure(query, GuestText.clean(e.detail()));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, () -> "A read of run %s failed".formatted(query.run()), e);
      readerBroke = true;
      return failure(query, "internal");
    }
  }

  private static HostMessage.Reply failure(WorkerMessage.Query query, String why) {
    return new HostMessage.Reply(query.run(), query.query(), null, why);
  }
}
