package dev.hookwarden.audit.entity;

import dev.hookwarden.audit.boundary.FindingView;
import dev.hookwarden.audit.boundary.VerificationView;
import dev.hookwarden.audit.boundary.VerificationView.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A verification with its progress. */
@Entity
@Table(name = "audit_verification")
public class AuditVerification {
  /** How long a verification may give no sign before it counts as lost. */
  private static final Duration SILENCE = Duration.ofMinutes(1);

  @Id private UUID id;
  private UUID workspace;

  @Column(name = "requested_by")
  private String requestedBy;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "first_entry")
  private long first;

  @Column(name = "tree_size")
  private long size;

  private long checked;

  @Enumerated(EnumType.STRING)
  @Column(name = "finding_kind")
  private FindingView.@Nullable Kind findingKind;

  @Column(name = "finding_index")
  private @Nullable Long findingPosition;

  @Column(name = "finding_entry")
  private @Nullable UUID findingEntry;

  @Column(name = "finding_detail")
  private @Nullable String findingDetail;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "seen_at")
  private Instant seenAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected AuditVerification() {}

  /** Creates one that begins. */
  public AuditVerification(
      UUID id, UUID workspace, String requestedBy, long first, long size, Instant now) {
    this.id = id;
    this.workspace = workspace;
    this.requestedBy = requestedBy;
    this.state = State.RUNNING;
    this.first = first;
    this.size = size;
    this.checked = first;
    this.startedAt = now;
    this.seenAt = now;
  }

  /** Notes how many entries were found sound. */
  public void progress(long checked, Instant now) {
    this.checked = checked;
    this.seenAt = now;
  }

  /** Ends it. */
  public void end(@Nullable FindingView finding, Instant now) {
    state = finding == null ? State.SOUND : State.BROKEN;
    seenAt = now;
    if (finding != null) {
      findingKind = finding.kind();
      findingPosition = finding.position();
      findingEntry = finding.entry();
      findingDetail = finding.detail();
    }
  }

  /** Ends it without a result. */
  public void lose(Instant now) {
    state = State.LOST;
    seenAt = now;
  }

  /** The verification as others see it at some time. */
  public VerificationView view(Instant now) {
    boolean silent = state == State.RUNNING && seenAt.plus(SILENCE).isBefore(now);
    return new VerificationView(
        id,
        requestedBy,
        silent ? State.LOST : state,
        first,
        size,
        checked,
        findingKind == null
            ? null
            : new FindingView(
                findingKind, findingPosition, findingEntry, String.valueOf(findingDetail)),
        startedAt,
        seenAt);
  }

  /** Whose log it checks. */
  public UUID workspace() {
    return workspace;
  }
}
