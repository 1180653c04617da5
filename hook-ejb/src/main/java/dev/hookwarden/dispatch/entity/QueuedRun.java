package dev.hookwarden.dispatch.entity;

import dev.hookwarden.dispatch.boundary.DeadReason;
import dev.hookwarden.dispatch.boundary.QueueKind;
import dev.hookwarden.dispatch.boundary.QueueState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run that is still to end. The row is the truth: it is there from the transaction that accepted
 * its event until the one that stores its last run.
 */
@Entity
@Table(name = "queued_run")
public class QueuedRun {
  private static final int MAX_DETAIL_CHARS = 500;

  @Id private UUID id;
  private UUID workspace;
  private UUID event;
  private UUID root;

  @Enumerated(EnumType.STRING)
  private QueueKind kind;

  private @Nullable String hook;

  @Column(name = "pinned_version")
  private @Nullable Integer pinnedVersion;

  private long sequence;
  private String lane;
  private boolean head;

  @Enumerated(EnumType.STRING)
  private QueueState state;

  private int attempts;
  private int losses;

  @Column(name = "next_at")
  private Instant nextAt;

  @Column(name = "lease_owner")
  private @Nullable UUID leaseOwner;

  @Column(name = "lease_until")
  private @Nullable Instant leaseUntil;

  @Column(name = "last_run")
  private @Nullable UUID lastRun;

  @Column(name = "last_failure")
  private @Nullable String lastFailure;

  @Enumerated(EnumType.STRING)
  private @Nullable DeadReason reason;

  private @Nullable String detail;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected QueuedRun() {}

  /**
   * What is to be done with which event.
   *
   * @param kind what it waits for
   * @param hook the hook; {@code null} for an event that has to pass
   * @param pinned the version that has to run; {@code null} for the one that is active then
   */
  public record Task(
      UUID workspace,
      UUID event,
      UUID root,
      QueueKind kind,
      @Nullable String hook,
      @Nullable Integer pinned) {}

  /** Creates a row that is still to get its place. */
  public QueuedRun(UUID id, Task task, String lane, Instant now) {
    this.id = id;
    this.workspace = task.workspace();
    this.event = task.event();
    this.root = task.root();
    this.kind = task.kind();
    this.hook = task.hook();
    this.pinnedVersion = task.pinned();
    this.lane = lane;
    this.state = QueueState.WAITING;
    this.nextAt = now;
    this.createdAt = now;
    this.changedAt = now;
  }

  /**
   * Takes its place at the end of its lane, whose slot is locked.
   *
   * @param sequence above that of all others
   * @param first whether nobody is before it
   */
  public void line(long sequence, boolean first) {
    this.sequence = sequence;
    this.head = first;
  }

  /** Becomes the first of its lane. */
  public void advance() {
    this.head = true;
  }

  /** Is executed by a server from now on. */
  public void claim(UUID server, Instant now, Instant until) {
    state = QueueState.RUNNING;
    leaseOwner = server;
    leaseUntil = until;
    changedAt = now;
  }

  /** Goes back to its place: the execution did not come to an end, and not by the hook's fault. */
  public void release(Instant now, Instant next) {
    state = QueueState.WAITING;
    endLease();
    nextAt = next;
    changedAt = now;
  }

  /** Counts that a server was lost over it. */
  public void lose() {
    losses++;
  }

  /**
   * Waits for another attempt after one that failed.
   *
   * @param run the run that failed
   * @param failure what identifies the failure
   */
  public void retry(UUID run, String failure, Instant now, Instant next) {
    attempts++;
    lastRun = run;
    lastFailure = failure;
    release(now, next);
  }

  /**
   * Is given up; somebody else becomes the first of the lane.
   *
   * @param run the last run; {@code null} if there was none
   */
  public void bury(DeadReason why, @Nullable UUID run, String words, Instant now) {
    state = QueueState.DEAD;
    head = false;
    reason = why;
    detail = words.length() > MAX_DETAIL_CHARS ? words.substring(0, MAX_DETAIL_CHARS) : words;
    if (run != null) {
      attempts++;
      lastRun = run;
    }
    endLease();
    changedAt = now;
  }

  /** Waits again, at the end of its lane, as if it had never been tried. */
  public void revive(Instant now) {
    state = QueueState.WAITING;
    attempts = 0;
    losses = 0;
    lastFailure = null;
    reason = null;
    detail = null;
    nextAt = now;
    changedAt = now;
  }

  private void endLease() {
    leaseOwner = null;
    leaseUntil = null;
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** Whether a server claimed it and has given no sign of life for the time of its lease. */
  public boolean isAbandonedAt(Instant now) {
    return state == QueueState.RUNNING && leaseUntil != null && leaseUntil.isBefore(now);
  }

  /** What is to be done with which event. */
  public Task task() {
    return new Task(workspace, event, root, kind, hook, pinnedVersion);
  }

  /** Its place in the order of acceptance. */
  public long sequence() {
    return sequence;
  }

  /** The lane, a SHA-256 in hex. */
  public String lane() {
    return lane;
  }

  /** Whether it is the first of its lane. */
  public boolean isHead() {
    return head;
  }

  /** Where it is. */
  public QueueState state() {
    return state;
  }

  /** How many of its runs have failed. */
  public int attempts() {
    return attempts;
  }

  /** How many servers were lost over it. */
  public int losses() {
    return losses;
  }

  /** When it may start. */
  public Instant nextAt() {
    return nextAt;
  }

  /** Who executes it; {@code null} if nobody does. */
  public @Nullable UUID leaseOwner() {
    return leaseOwner;
  }

  /** The last run that failed; {@code null} if none did. */
  public @Nullable UUID lastRun() {
    return lastRun;
  }

  /** What identifies the last failure; {@code null} if there was none. */
  public @Nullable String lastFailure() {
    return lastFailure;
  }

  /** Why it was given up; {@code null} if it was not. */
  public @Nullable DeadReason reason() {
    return reason;
  }

  /** What the last failure said; {@code null} if it was not given up. */
  public @Nullable String detail() {
    return detail;
  }

  /** When its event was accepted. */
  public Instant createdAt() {
    return createdAt;
  }

  /** When it changed last. */
  public Instant changedAt() {
    return changedAt;
  }

  /** Rises with each change; tells whether a claim is still the last one. */
  public long lockVersion() {
    return lockVersion;
  }
}
