package dev.hookwarden.access.entity;

import dev.hookwarden.access.boundary.WorkspaceView;
import dev.hookwarden.platform.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The tenant: hooks, streams, records, people and keys live in exactly one. */
@Entity
public class Workspace {
  @Id private UUID id;
  private String name;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For JPA. */
  protected Workspace() {}

  /** Creates a workspace. */
  public Workspace(UUID id, String name, Instant createdAt) {
    this.id = id;
    this.name = name;
    this.createdAt = createdAt;
  }

  /** The workspace as others see it. */
  public WorkspaceView view(Role role) {
    return new WorkspaceView(id, name, role);
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** Its name. */
  public String name() {
    return name;
  }
}
