package dev.hookwarden.audit.control;

import dev.hookwarden.audit.boundary.CheckpointView;
import dev.hookwarden.audit.boundary.LogTaker;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/** Hands a log over in small parts. */
@Dependent
public class LogExport {
  private static final int BATCH = 1_000;

  private final SealedLog log;
  private final SealedRows rows;
  private final Notes notes;

  /** Creates the bean. */
  @Inject
  public LogExport(SealedLog log, SealedRows rows, Notes notes) {
    this.log = log;
    this.rows = rows;
    this.notes = notes;
  }

  /** Hands over what is sealed now. */
  public void run(UUID workspace, LogTaker taker) {
    long size = log.sizeOf(workspace);
    taker.begin(notes.verifierKey(workspace), size);
    Deque<CheckpointView> checkpoints = new ArrayDeque<>();
    long signed = 0;
    for (long from = 0; from < size; from += BATCH) {
      for (SealedRow row : rows.read(workspace, from, Math.min(from + BATCH, size))) {
        taker.leaf(row.position(), row.entry(), row.hash(), row.chain(), row.content());
        if (checkpoints.isEmpty()) {
          checkpoints.addAll(log.checkpointsAbove(workspace, signed, BATCH));
        }
        if (!checkpoints.isEmpty() && checkpoints.peek().size() <= row.position() + 1) {
          signed = checkpoints.peek().size();
          taker.checkpoint(checkpoints.remove());
        }
      }
    }
  }
}
