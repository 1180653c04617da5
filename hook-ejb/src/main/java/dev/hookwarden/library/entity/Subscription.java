package dev.hookwarden.library.entity;

import dev.hookwarden.library.boundary.Grant;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.settings.boundary.Limit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One trigger of an active version. Rows exist as long as the version is active; those of a check
 * longer, if it was suspended.
 */
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

  private boolean closed;

  /** When the version's approval ends by itself. */
  @Column(name = "ends_at")
  private @Nullable Instant endsAt;

  /** The approval's lower limits by name, as a JSON object. */
  private @Nullable String limits;

  /** For JPA. */
  protected Subscription() {}

  /** Creates the row for a trigger of a version. */
  public Subscription(UUID id, HookVersion version, Trigger trigger) {
    this.id = id;
    this.workspace = version.hook().workspace();
    this.version = version.id();
    this.hookName = version.hook().name();
    this.kind = trigger.kind();
    Grant grant = version.grant();
    if (grant != null) {
      this.endsAt = grant.until();
      this.limits = LimitsText.write(grant.limits());
    }
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
      case Trigger.Schedule schedule -> this.order = 0;
    }
  }

  /** Whether it wants events of a type. */
  public boolean wants(String type) {
    return Trigger.matches(types.isEmpty() ? List.of() : List.of(types.split(" ")), type);
  }

  /** Whether it wants events of a stream and type. */
  public boolean wants(String from, String type) {
    return stream.equals(from) && wants(type);
  }

  /** The id of the version. */
  public UUID version() {
    return version;
  }

  /** The lower limits of the version's approval. */
  public Map<Limit, Long> limits() {
    return LimitsText.read(limits);
  }

  /** Whether the version was suspended, so that it does not run but nothing is to pass it by. */
  public boolean isClosed() {
    return closed;
  }

  /** What happens to the event when the version does not end well. */
  public Trigger.OnFailure onFailure() {
    return onFailure;
  }
}
