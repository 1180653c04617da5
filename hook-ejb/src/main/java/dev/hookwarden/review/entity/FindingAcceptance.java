package dev.hookwarden.review.entity;

import dev.hookwarden.platform.Actor;
import dev.hookwarden.review.boundary.Acceptance;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a reviewer lets a finding pass. Inserted; never updated. */
@Entity
@Table(name = "finding_acceptance")
public class FindingAcceptance {
  @Id private UUID id;
  private UUID version;
  private String finding;

  @Column(name = "accepted_by")
  private UUID by;

  private String acceptor;
  private String reason;

  @Column(name = "accepted_at")
  private Instant at;

  /** For JPA. */
  protected FindingAcceptance() {}

  /** Creates an acceptance. */
  public FindingAcceptance(
      UUID id, UUID version, String finding, Actor reviewer, String reason, Instant at) {
    this.id = id;
    this.version = version;
    this.finding = finding;
    this.by = reviewer.id();
    this.acceptor = reviewer.name();
    this.reason = reason;
    this.at = at;
  }

  /** The finding's id. */
  public String finding() {
    return finding;
  }

  /** The acceptance as others see it. */
  public Acceptance view() {
    return new Acceptance(by, acceptor, reason, at);
  }
}
