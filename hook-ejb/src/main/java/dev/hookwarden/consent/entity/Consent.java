package dev.hookwarden.consent.entity;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ConsentView;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The standing permission of a person for what a hook does to them for a purpose. */
@Entity
public class Consent {
  @Id private UUID id;
  private UUID workspace;
  private UUID person;
  @Embedded private Matter matter;

  /** Older versions than the one that it was given to ask anew. */
  @Column(name = "since_version")
  private int sinceVersion;

  @Column(name = "granted_at")
  private Instant grantedAt;

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
  protected Consent() {}

  /** Creates a consent that does not expire. */
  public Consent(
      UUID id, UUID workspace, UUID person, Matter matter, int sinceVersion, Instant now) {
    this.id = id;
    this.workspace = workspace;
    this.person = person;
    this.matter = matter;
    this.sinceVersion = sinceVersion;
    this.grantedAt = now;
    this.live = true;
  }

  /** Lets it end by itself; {@code null} for never. */
  public Consent expiringAt(@Nullable Instant end) {
    expiresAt = end;
    return this;
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

  /** Whose it is. */
  public UUID person() {
    return person;
  }

  /** What it is for. */
  public Matter matter() {
    return matter;
  }

  /** What kind of action it is for. */
  public ActionKind kind() {
    return matter.kind();
  }

  /** The consent as others see it. */
  public ConsentView view() {
    return new ConsentView(
        id,
        person,
        matter.hook(),
        matter.kind(),
        matter.purpose(),
        sinceVersion,
        grantedAt,
        new ConsentView.End(expiresAt, endedAt, endedBy));
  }
}
