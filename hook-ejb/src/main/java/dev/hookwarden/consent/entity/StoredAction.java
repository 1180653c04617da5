package dev.hookwarden.consent.entity;

import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.ActionReason;
import dev.hookwarden.consent.boundary.ActionStatus;
import dev.hookwarden.consent.boundary.ActionView;
import dev.hookwarden.consent.boundary.Basis;
import dev.hookwarden.consent.boundary.GateDecision;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a run wants to do to a person or the outside, from the request to its end. */
@Entity
@Table(name = "hook_action")
public class StoredAction {
  @Id private UUID id;
  private UUID workspace;
  private UUID run;
  private int ordinal;

  /** Absent for what was asked for before it was kept. */
  private @Nullable UUID event;

  private String hook;
  private int version;

  @Enumerated(EnumType.STRING)
  private ActionKind kind;

  private String target;
  private String payload;
  private @Nullable UUID recipient;
  private @Nullable String purpose;
  private @Nullable String method;

  @Enumerated(EnumType.STRING)
  private ActionStatus status;

  @Enumerated(EnumType.STRING)
  private @Nullable ActionReason reason;

  @Enumerated(EnumType.STRING)
  private @Nullable Basis basis;

  private @Nullable Instant deadline;

  /** The notification or the delivery that told of it together with others. */
  private @Nullable UUID digest;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "settled_at")
  private @Nullable Instant settledAt;

  @Column(name = "settled_by")
  private @Nullable String settledBy;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected StoredAction() {}

  /** Creates an action that nobody has decided about; {@link #decide} follows. */
  public StoredAction(UUID id, Origin.Run origin, ActionView.Wish wish, Instant now) {
    this.id = id;
    this.workspace = origin.workspace();
    this.run = origin.run();
    this.ordinal = origin.ordinal();
    this.event = origin.event();
    this.hook = origin.hook();
    this.version = origin.version();
    this.kind = wish.kind();
    this.target = wish.target();
    this.recipient = wish.recipient();
    this.purpose = wish.purpose();
    this.method = wish.method();
    this.payload = wish.payload();
    this.status = ActionStatus.HELD;
    this.createdAt = now;
  }

  /**
   * Takes what the gate says.
   *
   * @param until when no answer becomes a no
   */
  public void decide(GateDecision decision, Instant until) {
    switch (decision) {
      case GateDecision.Deliver(Basis by) -> allow(ActionStatus.QUEUED, by);
      case GateDecision.Collect(Basis by) -> {
        allow(ActionStatus.COLLECTED, by);
        reason = ActionReason.OVER_RATE;
      }
      case GateDecision.Hold(ActionReason why) -> {
        reason = why;
        deadline = until;
      }
      case GateDecision.Refuse(ActionReason why) -> end(ActionStatus.REFUSED, why, createdAt);
    }
  }

  /**
   * Allows an action that waits for an answer.
   *
   * @throws HookwardenException with {@link Problem#ALREADY_DECIDED}
   */
  public void allow(Basis by, String who) {
    require(EnumSet.of(ActionStatus.HELD));
    allow(ActionStatus.QUEUED, by);
    settledBy = who;
  }

  private void allow(ActionStatus next, Basis by) {
    status = next;
    basis = by;
    reason = null;
  }

  /**
   * Ends an action that was not sent.
   *
   * @throws HookwardenException with {@link Problem#ALREADY_DECIDED}
   */
  public void refuse(ActionReason why, String who, Instant now) {
    require(EnumSet.of(ActionStatus.HELD, ActionStatus.COLLECTED, ActionStatus.QUEUED));
    end(ActionStatus.REFUSED, why, now);
    settledBy = who;
  }

  /**
   * Ends an action that nobody has answered.
   *
   * @throws HookwardenException with {@link Problem#ALREADY_DECIDED}
   */
  public void expire(Instant now) {
    require(EnumSet.of(ActionStatus.HELD));
    end(ActionStatus.EXPIRED, ActionReason.NO_ANSWER, now);
  }

  /**
   * Notes that it was sent.
   *
   * @throws HookwardenException with {@link Problem#ALREADY_DECIDED}
   */
  public void delivered(Instant now) {
    require(EnumSet.of(ActionStatus.QUEUED, ActionStatus.COLLECTED));
    end(ActionStatus.DELIVERED, null, now);
  }

  /**
   * Notes that it could not be sent.
   *
   * @throws HookwardenException with {@link Problem#ALREADY_DECIDED}
   */
  public void failed(Instant now) {
    require(EnumSet.of(ActionStatus.QUEUED));
    end(ActionStatus.FAILED, ActionReason.UNDELIVERABLE, now);
  }

  /**
   * Lets an action that could not be sent be sent again.
   *
   * @throws HookwardenException with {@link Problem#ALREADY_DECIDED}
   */
  public void sendAgain() {
    require(EnumSet.of(ActionStatus.FAILED));
    status = ActionStatus.QUEUED;
    reason = null;
    settledAt = null;
  }

  private void end(ActionStatus next, @Nullable ActionReason why, Instant now) {
    status = next;
    reason = why;
    settledAt = now;
  }

  private void require(Set<ActionStatus> states) {
    if (!states.contains(status)) {
      throw new HookwardenException(
          Problem.ALREADY_DECIDED, "the action is %s".formatted(status.wireName()));
    }
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** Its workspace. */
  public UUID workspace() {
    return workspace;
  }

  /** Whether it can still be answered, as long as nobody has. */
  public boolean isInTime(Instant now) {
    return deadline == null || now.isBefore(deadline);
  }

  /** Where it is in its life. */
  public ActionStatus status() {
    return status;
  }

  /** The action as others see it. */
  public ActionView view() {
    return new ActionView(
        id,
        new Origin.Run(workspace, run, ordinal, hook, version, event),
        new ActionView.Wish(kind, target, recipient, purpose, method, payload),
        new ActionView.Progress(status, reason, basis, deadline, settledAt, settledBy),
        createdAt);
  }
}
