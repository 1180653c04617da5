package dev.hookwarden.access.entity;

import dev.hookwarden.platform.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A person who may log in. */
@Entity
public class Account {
  @Id private UUID id;
  private UUID workspace;
  private String name;

  @Column(name = "password_hash")
  private String passwordHash;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected Account() {}

  /**
   * Creates an account.
   *
   * @param passwordHash the password's hash in Shiro's modular crypt format
   */
  public Account(
      UUID id, UUID workspace, String name, String passwordHash, Role role, Instant createdAt) {
    this.id = id;
    this.workspace = workspace;
    this.name = name;
    this.passwordHash = passwordHash;
    this.role = role;
    this.createdAt = createdAt;
  }

  /** The name to log in with. */
  public String name() {
    return name;
  }

  /** The password's hash. */
  public String passwordHash() {
    return passwordHash;
  }
}
