package dev.hookwarden.schedule.entity;

import dev.hookwarden.platform.Sha256;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.schedule.boundary.FiringView;
import dev.hookwarden.schedule.boundary.ScheduleDefinition;
import dev.hookwarden.schedule.boundary.ScheduleOrigin;
import dev.hookwarden.schedule.boundary.ScheduleState;
import dev.hookwarden.schedule.boundary.ScheduleView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A schedule. Whoever changes one has locked its row; the revision rises with what people change,
 * not with the times that pass.
 */
@Entity
@Table(name = "schedule")
public class Schedule {
  private static final String MANIFEST_NAME = "manifest-";

  @Id private UUID id;
  private UUID workspace;
  private String hook;

  @Enumerated(EnumType.STRING)
  private ScheduleOrigin origin;

  private @Nullable String name;
  private int place;
  private @Nullable Integer version;
  private String definition;

  @Column(name = "definition_hash")
  private String definitionHash;

  @Column(name = "in_service")
  private boolean inService;

  private boolean paused;

  @Column(name = "anchor_at")
  private Instant anchorAt;

  /** The latest of its times that was decided; another server's clock may be before it. */
  @Column(name = "decided_until")
  private @Nullable Instant decidedUntil;

  @Column(name = "next_at")
  private @Nullable Instant nextAt;

  @Column(name = "due_at")
  private @Nullable Instant dueAt;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  private long revision;

  /** For JPA. */
  protected Schedule() {}

  /** Creates a schedule that is not in service. */
  public Schedule(UUID id, UUID workspace, String hook, ScheduleDefinition definition) {
    this.id = id;
    this.workspace = workspace;
    this.hook = hook;
    this.definition = Json.write(definition.json());
    this.definitionHash = hashOf(definition);
  }

  /** What tells whether two definitions are the same. */
  public static String hashOf(ScheduleDefinition definition) {
    return Sha256.of(Json.write(definition.json()));
  }

  /** Says that it comes from the manifest of a version that somebody put into service. */
  public Schedule fromManifest(String by, Instant at) {
    this.origin = ScheduleOrigin.MANIFEST;
    return created(by, at);
  }

  /** Says that somebody made it. */
  public Schedule fromPerson(String name, @Nullable Integer version, String by, Instant at) {
    this.origin = ScheduleOrigin.PERSON;
    this.name = name;
    this.version = version;
    return created(by, at);
  }

  private Schedule created(String by, Instant at) {
    this.createdBy = by;
    this.createdAt = at;
    this.changedBy = by;
    this.changedAt = at;
    this.anchorAt = at;
    return this;
  }

  /** Takes what somebody wants of it instead; its times are those of the new definition. */
  public void change(String newName, @Nullable Integer newVersion, ScheduleDefinition wanted) {
    name = newName;
    version = newVersion;
    if (!hashOf(wanted).equals(definitionHash)) {
      definition = Json.write(wanted.json());
      definitionHash = hashOf(wanted);
      anchorAt = changedAt;
      plan(null);
    }
  }

  /** Notes who changes it. */
  public void changed(String by, Instant at) {
    changedBy = by;
    changedAt = at;
    revision++;
  }

  /** The manifest of a version that runs has it at a place, from 1. */
  public void carriedBy(int number, int at) {
    version = number;
    place = at;
  }

  /** Puts it into service: from now on it fires. */
  public void serve(Instant now) {
    inService = true;
    if (nextAt == null) {
      planAfter(now);
    }
  }

  /** Takes it out of service. */
  public void rest() {
    inService = false;
    plan(null);
  }

  /** Stops it until it is resumed. */
  public void pause() {
    paused = true;
    plan(null);
  }

  /** Goes on; what passed meanwhile is not missed. */
  public void resume(Instant now) {
    paused = false;
    planAfter(now);
  }

  /** Plans the first of its times after one, if it fires at all; none that was decided. */
  public void planAfter(Instant time) {
    Instant from = decidedUntil != null && decidedUntil.isAfter(time) ? decidedUntil : time;
    plan(inService && !paused ? definition().plan().next(from, anchorAt).orElse(null) : null);
  }

  /**
   * Its times are decided up to one.
   *
   * @param latest the latest of them
   * @param next the next one, which is not
   */
  public void decided(Instant latest, @Nullable Instant next) {
    decidedUntil = latest;
    plan(next);
  }

  /** Plans a time. */
  public final void plan(@Nullable Instant next) {
    nextAt = next;
    dueAt = next == null ? null : definition().plan().due(id, next);
  }

  /** Whether it starts a version while that is the one that runs. */
  public boolean starts(int active) {
    return version == null || version == active;
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** Its workspace. */
  public UUID workspace() {
    return workspace;
  }

  /** The hook that it starts. */
  public String hook() {
    return hook;
  }

  /** Where it comes from. */
  public ScheduleOrigin origin() {
    return origin;
  }

  /** What people call it. */
  public String name() {
    return name == null ? MANIFEST_NAME + place : name;
  }

  /** The version that it starts; {@code null} for whichever is active. */
  public @Nullable Integer version() {
    return version;
  }

  /** When it fires, and with what. */
  public ScheduleDefinition definition() {
    return ScheduleDefinition.parse(definition);
  }

  /** What tells whether it is that of a definition. */
  public String definitionHash() {
    return definitionHash;
  }

  /** Whether the version that it starts is the one that runs. */
  public boolean isInService() {
    return inService;
  }

  /** Whether somebody paused it. */
  public boolean isPaused() {
    return paused;
  }

  /** When it began to hold. */
  public Instant anchorAt() {
    return anchorAt;
  }

  /** The next planned time; {@code null} while nothing is planned. */
  public @Nullable Instant nextAt() {
    return nextAt;
  }

  /** When the next planned time is due; {@code null} while nothing is planned. */
  public @Nullable Instant dueAt() {
    return dueAt;
  }

  /** Rises with every change. */
  public long revision() {
    return revision;
  }

  /** Which one. */
  public ScheduleView.Identity identity() {
    return new ScheduleView.Identity(id, hook, name(), origin);
  }

  /** The schedule as others see it. */
  public ScheduleView view(List<FiringView> latest) {
    return new ScheduleView(
        identity(),
        definition(),
        version,
        state(),
        nextAt,
        new ScheduleView.Change(createdBy, createdAt, changedBy, changedAt, revision),
        latest);
  }

  private ScheduleState state() {
    if (paused) {
      return ScheduleState.PAUSED;
    }
    if (!inService) {
      return ScheduleState.IDLE;
    }
    return nextAt == null ? ScheduleState.OVER : ScheduleState.ACTIVE;
  }
}
