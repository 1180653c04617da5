package dev.hookwarden.consent.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** When a person was told last by mail that requests of a workspace wait. */
@Entity
@Table(name = "request_letter")
public class RequestLetter {
  /** The time between two such mails. */
  public static final Duration PAUSE = Duration.ofHours(1);

  @Id private UUID id;
  private UUID person;
  private UUID workspace;

  @Column(name = "told_at")
  private Instant toldAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected RequestLetter() {}

  /** Creates it with the first mail. */
  public RequestLetter(UUID id, UUID workspace, UUID person, Instant now) {
    this.id = id;
    this.workspace = workspace;
    this.person = person;
    this.toldAt = now;
  }

  /** Whether the next mail may be sent. */
  public boolean mayFollow(Instant now) {
    return !now.isBefore(toldAt.plus(PAUSE));
  }

  /** Notes another mail. */
  public void told(Instant now) {
    toldAt = now;
  }

  /** When the person was told last. */
  public Instant toldAt() {
    return toldAt;
  }
}
