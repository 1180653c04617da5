package dev.hookwarden.effect.entity;

import dev.hookwarden.effect.boundary.ActionKind;
import dev.hookwarden.effect.boundary.ActionStatus;
import dev.hookwarden.effect.boundary.ActionView;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something that a run wants to do to a person or the outside, waiting to be allowed. */
@Entity
@Table(name = "held_action")
public class HeldAction {
  @Id private UUID id;
  private UUID workspace;
  private UUID run;
  private int ordinal;
  private String hook;
  private int version;

  @Enumerated(EnumType.STRING)
  private ActionKind kind;

  private String target;
  private String payload;

  @Enumerated(EnumType.STRING)
  private ActionStatus status;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For JPA. */
  protected HeldAction() {}

  /** Creates a held action. */
  public HeldAction(UUID id, Origin.Run origin, Effect.Action action, Instant now) {
    this.id = id;
    this.workspace = origin.workspace();
    this.run = origin.run();
    this.ordinal = origin.ordinal();
    this.hook = origin.hook();
    this.version = origin.version();
    this.status = ActionStatus.HELD;
    this.createdAt = now;
    switch (action) {
      case Effect.Notify notify -> {
        this.kind = ActionKind.NOTIFY;
        this.target = notify.recipient();
        this.payload = Json.write(notify.message());
      }
      case Effect.Email email -> {
        this.kind = ActionKind.EMAIL;
        this.target = email.recipient();
        this.payload = Json.write(email.message());
      }
      case Effect.Call call -> {
        this.kind = ActionKind.CALL;
        this.target = call.destination();
        this.payload = Json.write(call.request());
      }
    }
  }

  /** Its workspace. */
  public UUID workspace() {
    return workspace;
  }

  /** The action as others see it. */
  public ActionView view() {
    return new ActionView(
        id,
        new Origin.Run(workspace, run, ordinal, hook, version, null),
        kind,
        target,
        payload,
        status,
        createdAt);
  }
}
