package dev.hookwarden.undo.entity;

import dev.hookwarden.platform.Actor;
import dev.hookwarden.undo.boundary.Signature;
import dev.hookwarden.undo.boundary.UndoScope;
import dev.hookwarden.undo.boundary.UndoState;
import dev.hookwarden.undo.boundary.UndoView;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An undo from its plan on. Who executes it holds it by a lease that ends by itself. */
@Entity
@Table(name = "undo_plan")
public class UndoPlan {
  /** Longer than any chunk takes; after a crash another server waits as long. */
  static final Duration TERM = Duration.ofSeconds(30);

  @Id private UUID id;
  private UUID workspace;
  @Embedded private ScopeColumns scope;

  @Column(name = "follow_ups")
  private boolean followUps;

  @Enumerated(EnumType.STRING)
  private UndoState state;

  private int changes;
  private int records;
  private int caused;
  private int actions;
  private int done;
  private int written;

  @Column(name = "stop_asked")
  private boolean stopAsked;

  @Column(name = "confirm_above")
  private int confirmAbove;

  private @Nullable String reason;
  private @Nullable String failure;

  @Column(name = "planned_by")
  private UUID plannedBy;

  @Column(name = "planned_name")
  private String plannedName;

  @Column(name = "planned_at")
  private Instant plannedAt;

  @Column(name = "answered_at")
  private @Nullable Instant answeredAt;

  @Column(name = "answered_by")
  private @Nullable UUID answeredBy;

  @Column(name = "confirmed_by")
  private @Nullable UUID confirmedBy;

  @Column(name = "confirmed_name")
  private @Nullable String confirmedName;

  @Column(name = "confirmed_at")
  private @Nullable Instant confirmedAt;

  @Column(name = "executed_by")
  private @Nullable UUID executedBy;

  @Column(name = "executed_name")
  private @Nullable String executedName;

  @Column(name = "executed_at")
  private @Nullable Instant executedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  private @Nullable UUID holder;

  @Column(name = "held_until")
  private @Nullable Instant heldUntil;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected UndoPlan() {}

  /**
   * Creates a plan that has no records yet.
   *
   * @param confirmAbove of how many changes on a second person has to confirm it
   */
  public UndoPlan(
      UUID id, Actor planner, UndoScope scope, boolean followUps, int confirmAbove, Instant now) {
    this.id = id;
    this.workspace = planner.workspace();
    this.scope = new ScopeColumns(scope);
    this.followUps = followUps;
    this.confirmAbove = confirmAbove;
    this.state = UndoState.PLANNED;
    this.plannedBy = planner.id();
    this.plannedName = planner.name();
    this.plannedAt = now;
  }

  /** Notes how much the plan is about. */
  public void count(int changes, int records, int caused, int actions) {
    this.changes = changes;
    this.records = records;
    this.caused = caused;
    this.actions = actions;
  }

  /** Notes that conflicts were answered; what was confirmed before was another plan. */
  public void answered(Actor who, Instant now) {
    answeredAt = now;
    answeredBy = who.id();
    confirmedBy = null;
    confirmedName = null;
    confirmedAt = null;
  }

  /** A second person agrees. */
  public void confirm(Actor second, Instant now) {
    confirmedBy = second.id();
    confirmedName = second.name();
    confirmedAt = now;
  }

  /** Begins or goes on. */
  public void execute(Actor who, String why, Instant now) {
    state = UndoState.RUNNING;
    executedBy = who.id();
    executedName = who.name();
    executedAt = now;
    reason = why;
    failure = null;
    endedAt = null;
    stopAsked = false;
    heldUntil = now;
  }

  /** Asks whoever executes it to stop after the present chunk. */
  public void askToStop() {
    stopAsked = true;
  }

  /**
   * Takes or renews the right to execute the next chunk.
   *
   * @return whether this server has it; {@code false} if another has, or nothing is to be done
   */
  public boolean take(UUID server, Instant now) {
    if (state != UndoState.RUNNING
        || (holder != null
            && !holder.equals(server)
            && heldUntil != null
            && now.isBefore(heldUntil))) {
      return false;
    }
    holder = server;
    heldUntil = now.plus(TERM);
    return true;
  }

  /**
   * Notes that a chunk was executed.
   *
   * @param to the position of its last record
   * @param more how many records were written
   */
  public void advance(int to, int more) {
    done = to;
    written += more;
  }

  /**
   * Ends the execution.
   *
   * @param end how
   * @param why what the reason is, for people; {@code null} if all went well
   */
  public void end(UndoState end, @Nullable String why, Instant now) {
    state = end;
    failure = why;
    endedAt = now;
    holder = null;
    heldUntil = null;
    stopAsked = false;
  }

  /** Who planned it, and who answered its conflicts last. */
  public List<UUID> authors() {
    return Stream.of(plannedBy, answeredBy).filter(Objects::nonNull).toList();
  }

  /** Whether a second person has to confirm it before it may be executed. */
  public boolean needsConfirmation() {
    return changes > confirmAbove && confirmedBy == null;
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** Its workspace. */
  public UUID workspace() {
    return workspace;
  }

  /** Which changes it undoes. */
  public UndoScope scope() {
    return scope.scope();
  }

  /** Where it is in its life. */
  public UndoState state() {
    return state;
  }

  /** The position of the last record that was gone through. */
  public int done() {
    return done;
  }

  /** How many records were written. */
  public int written() {
    return written;
  }

  /** Whether somebody asked it to stop. */
  public boolean isStopAsked() {
    return stopAsked;
  }

  /** The name of who has it executed. */
  public String executor() {
    return executedName == null ? "" : executedName;
  }

  /** Its revision. */
  public long revision() {
    return lockVersion;
  }

  /**
   * The undo as others see it.
   *
   * @param conflicts the records that others have changed since
   * @param unanswered those of them that nobody has answered
   */
  public UndoView view(int conflicts, int unanswered) {
    return new UndoView(
        id,
        scope(),
        followUps,
        state,
        new UndoView.Counts(changes, records, conflicts, unanswered, caused, actions),
        new UndoView.Progress(done, written, stopAsked, needsConfirmation()),
        new Signature(plannedBy, plannedName, plannedAt),
        signature(confirmedBy, confirmedName, confirmedAt),
        signature(executedBy, executedName, executedAt),
        reason,
        failure,
        endedAt,
        lockVersion);
  }

  private static @Nullable Signature signature(
      @Nullable UUID id, @Nullable String name, @Nullable Instant at) {
    return id == null || name == null || at == null ? null : new Signature(id, name, at);
  }
}
