package dev.hookwarden.audit.control;

import dev.hookwarden.audit.boundary.CheckpointView;
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
  public void run(UUID workspace, LogLines lines) {
    long size = log.sizeOf(workspace);
    lines.head(notes.verifierKey(workspace), size);
    Deque<CheckpointView> checkpoints = new ArrayDeque<>();
    long signed = 0;
    long end;
    for (long from = 0; from < size; from = end) {
      end = rows.fitting(workspace, from, Math.min(from + BATCH, size));
      for (SealedRow row : rows.read(workspace, from, end)) {
        lines.leaf(row);
        if (checkpoints.isEmpty()) {
          checkpoints.addAll(log.checkpointsAbove(workspace, signed, BATCH));
        }
        if (!checkpoints.isEmpty() && checkpoints.peek().size() <= row.position() + 1) {
          signed = checkpoints.peek().size();
          lines.checkpoint(checkpoints.remove());
        }
      }
    }
  }
}
