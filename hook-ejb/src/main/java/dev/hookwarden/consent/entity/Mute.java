package dev.hookwarden.consent.entity;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.MuteScope;
import dev.hookwarden.consent.boundary.MuteView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person does not want to get, consent or not. */
@Entity
public class Mute {
  @Id private UUID id;
  private UUID workspace;
  private UUID person;
  private @Nullable String hook;
  private @Nullable UUID author;

  @Column(name = "author_name")
  private @Nullable String authorName;

  @Enumerated(EnumType.STRING)
  private @Nullable ActionKind kind;

  private @Nullable String purpose;

  @Column(name = "made_at")
  private Instant madeAt;

  private @Nullable Instant until;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected Mute() {}

  /**
   * Creates a mute.
   *
   * @param until when it ends by itself; {@code null} for never
   */
  public Mute(
      UUID id,
      UUID workspace,
      UUID person,
      MuteScope scope,
      Instant madeAt,
      @Nullable Instant until) {
    this.id = id;
    this.workspace = workspace;
    this.person = person;
    this.hook = scope.hook();
    this.author = scope.author();
    this.authorName = scope.authorName();
    this.kind = scope.kind();
    this.purpose = scope.purpose();
    this.madeAt = madeAt;
    this.until = until;
  }

  /** Ends it; nothing happens if it has ended. */
  public void end(Instant now) {
    if (endedAt == null) {
      endedAt = now;
    }
  }

  /** Whether it holds at a time. */
  public boolean holds(Instant now) {
    return endedAt == null && (until == null || now.isBefore(until));
  }

  /** Its workspace. */
  public UUID workspace() {
    return workspace;
  }

  /** Whose it is. */
  public UUID person() {
    return person;
  }

  /** What is muted. */
  public MuteScope scope() {
    return new MuteScope(hook, author, authorName, kind, purpose);
  }

  /** The mute as others see it. */
  public MuteView view() {
    return new MuteView(id, scope(), madeAt, until, endedAt);
  }
}
