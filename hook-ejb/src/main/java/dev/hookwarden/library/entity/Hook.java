package dev.hookwarden.library.entity;

import dev.hookwarden.library.boundary.HookView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A named program; its versions are {@link HookVersion}s. */
@Entity
public class Hook {
  @Id private UUID id;
  private UUID workspace;
  private String name;

  @Column(name = "latest_version")
  private int latestVersion;

  @Column(name = "active_version")
  private @Nullable Integer activeVersion;

  @Column(name = "suspended_version")
  private @Nullable Integer suspendedVersion;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected Hook() {}

  /** Creates a hook without a version. */
  public Hook(UUID id, UUID workspace, String name, Instant createdAt) {
    this.id = id;
    this.workspace = workspace;
    this.name = name;
    this.createdAt = createdAt;
  }

  /** Counts a new version and gives its number. */
  public int addVersion() {
    latestVersion++;
    return latestVersion;
  }

  /** Makes a version the active one. */
  public void activate(int version) {
    activeVersion = version;
    suspendedVersion = null;
  }

  /** Leaves the hook without an active version, and no stream held up by it. */
  public void deactivate() {
    activeVersion = null;
    suspendedVersion = null;
  }

  /** Notes that a version that does not run any more holds up its streams. */
  public void suspend(int version) {
    suspendedVersion = version;
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** Its workspace. */
  public UUID workspace() {
    return workspace;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** The number of the active version; {@code null} if none is. */
  public @Nullable Integer activeVersion() {
    return activeVersion;
  }

  /** The number of the version that holds up its streams; {@code null} if none does. */
  public @Nullable Integer suspendedVersion() {
    return suspendedVersion;
  }

  /** The hook as others see it. */
  public HookView view() {
    return new HookView(name, activeVersion, suspendedVersion, latestVersion, createdAt);
  }
}
