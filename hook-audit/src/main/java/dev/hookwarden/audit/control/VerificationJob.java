package dev.hookwarden.audit.control;

import dev.hookwarden.audit.boundary.CheckpointView;
import dev.hookwarden.audit.boundary.FindingView;
import dev.hookwarden.audit.boundary.FindingView.Kind;
import dev.hookwarden.audit.entity.AuditVerification;
import dev.hookwarden.platform.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Verifies the log of one workspace, batch by batch, and notes its progress. Opens its own
 * transactions; what it holds does not grow with the log. One instance does one verification.
 */
@Dependent
public class VerificationJob {
  /** How many leaves are read at a time. */
  static final int BATCH = 4_000;

  private static final System.Logger LOG = System.getLogger(VerificationJob.class.getName());
  private static final int LOOKAHEAD = 256;
  private static final int CHECKPOINTS = 1_000;

  @PersistenceContext(unitName = "audit")
  private EntityManager entities;

  @Resource private ManagedExecutorService executor;

  private final SealedLog log;
  private final SealedRows rows;
  private final Notes notes;
  private final Transactions transactions;
  private final Clock clock;
  private final Deque<CheckpointView> checkpoints = new ArrayDeque<>();

  /** Creates the bean. */
  @Inject
  public VerificationJob(
      SealedLog log, SealedRows rows, Notes notes, Transactions transactions, Clock clock) {
    this.log = log;
    this.rows = rows;
    this.notes = notes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Runs to the end; whatever happens is noted in the verification's row.
   *
   * @param id the verification
   * @param first the position to begin with
   * @param size up to which size
   */
  public void run(UUID id, UUID workspace, long first, long size) {
    try {
      FindingView finding = verify(id, workspace, first, size).orElse(null);
      update(id, row -> row.end(finding, clock.instant()));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Verification %s broke off".formatted(id), e);
      update(id, row -> row.lose(clock.instant()));
    }
  }

  private Optional<FindingView> verify(UUID id, UUID workspace, long first, long size) {
    Verifier verifier;
    try {
      verifier = transactions.inNew(() -> verifier(workspace, first, size));
    } catch (IllegalStateException e) {
      return Optional.of(
          new FindingView(
              Kind.REMOVED, first, null, "What comes before can't be read: " + e.getMessage()));
    }
    ReadAhead parts =
        new ReadAhead(
            executor,
            (from, to) -> transactions.inNew(() -> rows.read(workspace, from, to)),
            first,
            BATCH,
            size);
    while (verifier.size() < size) {
      ReadAhead.Part part = parts.next();
      Optional<FindingView> finding = batch(workspace, verifier, part.rows(), part.end());
      update(id, row -> row.progress(verifier.size(), clock.instant()));
      if (finding.isPresent()) {
        return finding;
      }
    }
    return verifier.end().or(() -> aside(workspace));
  }

  private Verifier verifier(UUID workspace, long first, long size) {
    return new Verifier(
        workspace,
        notes,
        Frontier.at(first, log.tree(workspace)),
        log.chainBefore(workspace, first),
        surplus(workspace, size));
  }

  /** Leaves may have been added since; they came together with checkpoints. */
  private long surplus(UUID workspace, long size) {
    long signed = log.latest(workspace).map(CheckpointView::size).orElse(size);
    return rows.count(workspace) - Math.max(signed, size);
  }

  private Optional<FindingView> batch(
      UUID workspace, Verifier verifier, List<SealedRow> batch, long end) {
    for (SealedRow row : batch) {
      Optional<FindingView> finding =
          verifier
              .leaf(row, () -> following(workspace, row.position()))
              .or(() -> signed(workspace, verifier));
      if (finding.isPresent()) {
        return finding;
      }
    }
    return verifier.size() < end
        ? Optional.of(
            new FindingView(
                Kind.REMOVED, verifier.size(), null, "The entry in this place is gone."))
        : Optional.empty();
  }

  private List<SealedRow> following(UUID workspace, long position) {
    return transactions.inNew(
        () -> rows.read(workspace, position + 1, position + 1 + LOOKAHEAD).rows());
  }

  private Optional<FindingView> signed(UUID workspace, Verifier verifier) {
    if (checkpoints.isEmpty()) {
      checkpoints.addAll(
          transactions.inNew(
              () -> log.checkpointsAbove(workspace, verifier.size() - 1, CHECKPOINTS)));
    }
    CheckpointView next = checkpoints.peek();
    if (next == null || next.size() != verifier.size()) {
      return Optional.empty();
    }
    return verifier.checkpoint(checkpoints.remove());
  }

  private Optional<FindingView> aside(UUID workspace) {
    return transactions.inNew(
        () ->
            rows.unsealed(workspace).stream()
                .map(entry -> outside(Kind.INSERTED, entry, "The entry was never sealed."))
                .findFirst()
                .or(
                    () ->
                        rows.lost(workspace).stream()
                            .map(
                                entry ->
                                    outside(
                                        Kind.REMOVED,
                                        entry,
                                        "The entry went before it was sealed."))
                            .findFirst()));
  }

  private static FindingView outside(Kind kind, UUID entry, String detail) {
    return new FindingView(kind, null, entry, detail);
  }

  private void update(UUID id, Consumer<AuditVerification> change) {
    transactions.inNew(
        () -> {
          AuditVerification row = entities.find(AuditVerification.class, id);
          change.accept(row);
          return row;
        });
  }
}
