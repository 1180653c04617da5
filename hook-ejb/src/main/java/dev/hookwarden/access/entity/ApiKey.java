package dev.hookwarden.access.entity;

import dev.hookwarden.access.boundary.KeyView;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Role;
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

/**
 * The credential of a program, or of a person. The key itself is never stored, only its SHA-256.
 */
@Entity
@Table(name = "api_key")
public class ApiKey {
  /** How exact the time of the last use is: one write in this time at the most. */
  private static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

  @Id private UUID id;
  private UUID workspace;
  private String name;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "key_hash")
  private String hash;

  @Column(name = "created_at")
  private Instant createdAt;

  /** Whoever made it; absent for the first key of a workspace, which no member made. */
  @Column(name = "made_by")
  private @Nullable UUID madeBy;

  /** Whose personal key it is; absent for a program's. */
  private @Nullable UUID person;

  @Column(name = "last_used_at")
  private @Nullable Instant lastUsedAt;

  @Column(name = "expires_at")
  private @Nullable Instant expiresAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected ApiKey() {}

  /** Creates a key from its hash. */
  public ApiKey(UUID id, UUID workspace, String name, Role role, String hash, Instant createdAt) {
    this.id = id;
    this.workspace = workspace;
    this.name = name;
    this.role = role;
    this.hash = hash;
    this.createdAt = createdAt;
  }

  /** Lets the key end by itself; {@code null} for never. */
  public ApiKey expiringAt(@Nullable Instant end) {
    expiresAt = end;
    return this;
  }

  /** Notes who made the key. */
  public ApiKey madeBy(UUID maker) {
    madeBy = maker;
    return this;
  }

  /** Makes it the key of a person, as whom it acts. */
  public ApiKey of(UUID account) {
    person = account;
    madeBy = account;
    return this;
  }

  /** Whose personal key it is; {@code null} for a program's. */
  public @Nullable UUID person() {
    return person;
  }

  /** Who made the key; {@code null} if that is not known. */
  public @Nullable UUID maker() {
    return madeBy;
  }

  /** Ends the key; it stays ended. */
  public void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  /** Whether the key may be used now. */
  public boolean isUsable(Instant now) {
    return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
  }

  /** Whether a use now is worth writing down. */
  public boolean isUseWorthNoting(Instant now) {
    return lastUsedAt == null || lastUsedAt.plus(USE_RESOLUTION).isBefore(now);
  }

  /** Its workspace. */
  public UUID workspace() {
    return workspace;
  }

  /** Who acts with this key, a program's. */
  public Actor actor() {
    return new Actor(workspace, id, name, role);
  }

  /** Who acts with this key, a person's: the person, with no more rights than a member has. */
  public Actor actorFor(Account owner) {
    return new Actor(
        workspace, owner.id(), "%s (key %s)".formatted(owner.name(), name), Role.MEMBER);
  }

  /** The key as others see it. */
  public KeyView view() {
    return new KeyView(id, name, role, createdAt, lastUsedAt, expiresAt, revokedAt, person);
  }
}
