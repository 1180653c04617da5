package dev.hookwarden.audit.control;

import dev.hookwarden.audit.boundary.CheckpointView;
import dev.hookwarden.platform.Transactions;
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
  private final Transactions transactions;

  /** Creates the bean. */
  @Inject
  public LogExport(SealedLog log, SealedRows rows, Notes notes, Transactions transactions) {
    this.log = log;
    this.rows = rows;
    this.notes = notes;
    this.transactions = transactions;
  }

  /** Hands over what is sealed now. */
  public void run(UUID workspace, LogLines lines) {
    long size = log.sizeOf(workspace);
    lines.head(notes.verifierKey(workspace), size);
    Deque<CheckpointView> checkpoints = new ArrayDeque<>();
    long signed = 0;
    long end;
    for (long from = 0; from < size; from = end) {
      ReadAhead.Part part = part(workspace, from, Math.min(from + BATCH, size));
      end = part.end();
      for (SealedRow row : part.rows()) {
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

  private ReadAhead.Part part(UUID workspace, long from, long to) {
    return transactions.inNew(() -> rows.read(workspace, from, to));
  }
}
