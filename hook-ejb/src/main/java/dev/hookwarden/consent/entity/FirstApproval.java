package dev.hookwarden.consent.entity;

import dev.hookwarden.consent.boundary.CallDecision;
import dev.hookwarden.consent.boundary.CallView;
import dev.hookwarden.platform.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first of two who have to approve a call of a sensitive destination. */
@Entity
@Table(name = "first_approval")
public class FirstApproval {
  @Id private UUID action;
  private UUID workspace;

  /** Whether all of its kind are meant. */
  private boolean always;

  private String reason;

  @Column(name = "approved_by")
  private UUID approvedBy;

  private String approver;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "expires_at")
  private @Nullable Instant expiresAt;

  /** For JPA. */
  protected FirstApproval() {}

  /** Creates one. */
  public FirstApproval(UUID action, Actor by, CallDecision.Approve said, Instant now) {
    this.action = action;
    this.workspace = by.workspace();
    this.always = said.always();
    this.reason = said.reason();
    this.approvedBy = by.id();
    this.approver = by.name();
    this.approvedAt = now;
    this.expiresAt = said.expiresAt();
  }

  /** Which action it is about. */
  public UUID action() {
    return action;
  }

  /** Who gave it. */
  public UUID approvedBy() {
    return approvedBy;
  }

  /** The approval as others see it. */
  public CallView.First view() {
    return new CallView.First(approver, approvedAt, always, reason, expiresAt);
  }
}
