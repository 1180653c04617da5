package dev.hookwarden.schedule.entity;

import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.schedule.boundary.FiringReason;
import dev.hookwarden.schedule.boundary.FiringState;
import dev.hookwarden.schedule.boundary.FiringView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a planned time of a schedule. */
@Entity
@Table(name = "firing")
public class StoredFiring {
  @Id private UUID id;
  private UUID workspace;
  private UUID schedule;

  @Column(name = "planned_at")
  private Instant plannedAt;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Enumerated(EnumType.STRING)
  private FiringState state;

  @Enumerated(EnumType.STRING)
  private @Nullable FiringReason reason;

  private boolean late;

  @Column(name = "asked_by")
  private @Nullable String askedBy;

  private long missed;

  @Column(name = "missed_since")
  private @Nullable Instant missedSince;

  private @Nullable UUID event;
  private @Nullable UUID run;
  private @Nullable Integer version;

  @Enumerated(EnumType.STRING)
  private @Nullable Outcome outcome;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  /** For JPA. */
  protected StoredFiring() {}

  /** Creates a firing that waits. */
  public StoredFiring(UUID id, Schedule of, Instant plannedAt, Instant decidedAt) {
    this.id = id;
    this.workspace = of.workspace();
    this.schedule = of.id();
    this.plannedAt = plannedAt;
    this.decidedAt = decidedAt;
    this.state = FiringState.WAITING;
  }

  /** Notes whether it makes up for a time that was missed. */
  public StoredFiring late(boolean isLate) {
    late = isLate;
    return this;
  }

  /** Notes who had it run now. */
  public StoredFiring askedBy(String person) {
    askedBy = person;
    return this;
  }

  /** Its run waits or runs from now on. */
  public void fire(UUID asEvent) {
    state = FiringState.QUEUED;
    event = asEvent;
  }

  /** Its run has ended, or was given up. */
  public void end(Instant now) {
    state = FiringState.ENDED;
    endedAt = now;
  }

  /** It does not fire. */
  public void skip(FiringReason why) {
    state = FiringState.SKIPPED;
    reason = why;
  }

  /**
   * Nobody was there.
   *
   * @param count how many planned times it stands for
   * @param since the first of them
   */
  public void miss(long count, Instant since) {
    state = FiringState.MISSED;
    reason = FiringReason.NO_SERVER;
    missed = count;
    missedSince = since;
  }

  /** The schedule that it is of. */
  public UUID schedule() {
    return schedule;
  }

  /** The planned time. */
  public Instant plannedAt() {
    return plannedAt;
  }

  /** Whether it makes up for a time that was missed. */
  public boolean isLate() {
    return late;
  }

  /** The firing as others see it. */
  public FiringView view() {
    return new FiringView(
        id,
        plannedAt,
        decidedAt,
        state,
        reason,
        late,
        askedBy,
        missed,
        missedSince,
        new FiringView.Result(event, run, version, outcome, endedAt));
  }
}
