package dev.hookwarden.access.entity;

import dev.hookwarden.access.boundary.PersonView;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.platform.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What a person is in one workspace. */
@Entity
public class Membership {
  @Id private UUID id;
  private UUID account;
  private UUID workspace;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "joined_at")
  private Instant joinedAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected Membership() {}

  /** Creates a membership. */
  public Membership(UUID id, UUID account, UUID workspace, Role role, Instant joinedAt) {
    this.id = id;
    this.account = account;
    this.workspace = workspace;
    this.role = role;
    this.joinedAt = joinedAt;
  }

  /** Gives the person another role. */
  public void change(Role to) {
    role = to;
  }

  /** Its workspace. */
  public UUID workspace() {
    return workspace;
  }

  /** The person's role. */
  public Role role() {
    return role;
  }

  /** Rises with every change. */
  public long revision() {
    return lockVersion;
  }

  /** Who acts when the person does something in this workspace. */
  public Actor actor(Account person) {
    return new Actor(workspace, account, person.name(), role);
  }

  /** The member as others see them. */
  public PersonView view(Account person) {
    return new PersonView(
        account,
        person.name(),
        role,
        joinedAt,
        person.lastLoginAt(),
        person.passwordMustChange(),
        person.mailAddress() != null,
        lockVersion);
  }
}
