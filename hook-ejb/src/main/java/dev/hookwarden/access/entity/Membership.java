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
import org.jspecify.annotations.Nullable;

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

  /** When the person was in the workspace for the first time; {@code null} if they never were. */
  @Column(name = "entered_at")
  private @Nullable Instant enteredAt;

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

  /** Notes that the person is in the workspace, by their own doing. */
  public void enter(Instant now) {
    if (enteredAt == null) {
      enteredAt = now;
    }
  }

  /** Whether the person has been in the workspace, and was not only added by somebody. */
  public boolean isEntered() {
    return enteredAt != null;
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
