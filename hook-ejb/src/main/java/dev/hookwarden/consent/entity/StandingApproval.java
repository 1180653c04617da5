package dev.hookwarden.consent.entity;

import dev.hookwarden.consent.boundary.StandingApprovalView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The standing permission of a reviewer for what a hook asks of a destination. */
@Entity
@Table(name = "standing_approval")
public class StandingApproval {
  @Id private UUID id;
  private UUID workspace;
  private String hook;
  private String destination;
  private String method;

  /** Older versions than the one that it was given to ask anew. */
  @Column(name = "since_version")
  private int sinceVersion;

  private String reason;

  @Column(name = "approved_by")
  private UUID approvedBy;

  private String approver;
  private @Nullable String seconder;

  @Column(name = "seconded_by")
  private @Nullable UUID secondedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "expires_at")
  private @Nullable Instant expiresAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "ended_by")
  private @Nullable String endedBy;

  /** Null once it has ended, so that there is one living row at the most. */
  private @Nullable Boolean live;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected StandingApproval() {}

  /**
   * Creates an approval.
   *
   * @param terms what is approved, by whom and why
   * @param now when
   */
  public StandingApproval(UUID id, UUID workspace, StandingApprovalView.Terms terms, Instant now) {
    this.id = id;
    this.workspace = workspace;
    this.hook = terms.hook();
    this.destination = terms.destination();
    this.method = terms.method();
    this.sinceVersion = terms.sinceVersion();
    this.reason = terms.reason();
    this.approvedBy = terms.approvedBy();
    this.approver = terms.approver();
    this.seconder = terms.seconder();
    this.secondedBy = terms.secondedBy();
    this.expiresAt = terms.expiresAt();
    this.approvedAt = now;
    this.live = true;
  }

  /** Ends it; nothing happens if it has ended. */
  public void end(String by, Instant now) {
    if (live != null) {
      live = null;
      endedAt = now;
      endedBy = by;
    }
  }

  /** Whether it holds for a version at a time. */
  public boolean covers(int version, Instant now) {
    return live != null
        && version >= sinceVersion
        && (expiresAt == null || now.isBefore(expiresAt));
  }

  /** Its workspace. */
  public UUID workspace() {
    return workspace;
  }

  /** The approval as others see it. */
  public StandingApprovalView view() {
    return new StandingApprovalView(
        id,
        new StandingApprovalView.Terms(
            hook,
            destination,
            method,
            sinceVersion,
            reason,
            approvedBy,
            approver,
            seconder,
            secondedBy,
            expiresAt),
        approvedAt,
        endedAt,
        endedBy);
  }
}
