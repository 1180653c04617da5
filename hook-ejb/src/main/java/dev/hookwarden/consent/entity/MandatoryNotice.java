package dev.hookwarden.consent.entity;

import dev.hookwarden.consent.boundary.NoticeView;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator lets a hook tell people whether they like it or not. */
@Entity
@Table(name = "mandatory_notice")
public class MandatoryNotice {
  @Id private UUID id;
  private UUID workspace;
  @Embedded private Matter matter;
  private String reason;

  @Column(name = "granted_by")
  private String grantedBy;

  @Column(name = "granted_at")
  private Instant grantedAt;

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
  protected MandatoryNotice() {}

  /** Creates a grant. */
  public MandatoryNotice(
      UUID id, UUID workspace, Matter matter, String reason, String by, Instant now) {
    this.id = id;
    this.workspace = workspace;
    this.matter = matter;
    this.reason = reason;
    this.grantedBy = by;
    this.grantedAt = now;
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

  /** Its workspace. */
  public UUID workspace() {
    return workspace;
  }

  /** What it is about. */
  public Matter matter() {
    return matter;
  }

  /** The grant as others see it. */
  public NoticeView view() {
    return new NoticeView(
        id,
        matter.hook(),
        matter.kind(),
        matter.purpose(),
        reason,
        grantedBy,
        grantedAt,
        endedAt,
        endedBy);
  }
}
