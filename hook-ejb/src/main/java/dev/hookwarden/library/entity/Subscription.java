package dev.hookwarden.library.entity;

import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.protocol.TriggerKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;

/** One trigger of an active version. Rows exist as long as the version is active. */
@Entity
public class Subscription {
  @Id private UUID id;
  private UUID workspace;
  private UUID version;

  @Column(name = "hook_name")
  private String hookName;

  @Enumerated(EnumType.STRING)
  private TriggerKind kind;

  private String stream = "";

  /** Event types separated by blanks; empty for all. */
  private String types = "";

  @Column(name = "run_order")
  private int order;

  @Enumerated(EnumType.STRING)
  @Column(name = "on_failure")
  private Trigger.OnFailure onFailure = Trigger.OnFailure.CONTINUE;

  /** For JPA. */
  protected Subscription() {}

  /** Creates the row for a trigger of a version. */
  public Subscription(UUID id, HookVersion version, Trigger trigger) {
    this.id = id;
    this.workspace = version.hook().workspace();
    this.version = version.id();
    this.hookName = version.hook().name();
    this.kind = trigger.kind();
    switch (trigger) {
      case Trigger.Before before -> {
        this.stream = before.stream();
        this.types = String.join(" ", before.types());
        this.order = before.order();
        this.onFailure = before.onFailure();
      }
      case Trigger.After after -> {
        this.stream = after.stream();
        this.types = String.join(" ", after.types());
      }
      case Trigger.Invoke invoke -> this.order = 0;
    }
  }

  /** Whether it wants events of a type. */
  public boolean wants(String type) {
    return types.isEmpty()
        || List.of(types.split(" ")).stream().anyMatch(pattern -> matches(pattern, type));
  }

  /** The id of the version. */
  public UUID version() {
    return version;
  }

  /** What happens to the event when the version does not end well. */
  public Trigger.OnFailure onFailure() {
    return onFailure;
  }

  private static boolean matches(String pattern, String type) {
    return pattern.endsWith(".*")
        ? type.startsWith(pattern.substring(0, pattern.length() - 1))
        : type.equals(pattern);
  }
}
