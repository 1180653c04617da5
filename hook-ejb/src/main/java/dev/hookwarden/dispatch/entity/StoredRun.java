package dev.hookwarden.dispatch.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.hookwarden.dispatch.boundary.RunView;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.run.boundary.RunReport;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run with its outcome. Inserted when the run has ended; never updated. */
@Entity
@Table(name = "run")
public class StoredRun {
  private static final TypeReference<List<LogLine>> LOG = new TypeReference<>() {};
  private static final TypeReference<List<Effect>> EFFECTS = new TypeReference<>() {};

  @Id private UUID id;
  private UUID workspace;
  private String hook;
  private int version;

  @Column(name = "version_hash")
  private String versionHash;

  @Enumerated(EnumType.STRING)
  @Column(name = "trigger_kind")
  private TriggerKind trigger;

  private int attempt;
  private UUID event;

  /** The event's, kept here too, so that runs are found by it. */
  private @Nullable String stream;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private boolean applied;
  private @Nullable String result;
  private @Nullable String failure;
  private String log;
  private String effects;

  @Column(name = "usage_json")
  private String usage;

  @Column(name = "duration_micros")
  private long durationMicros;

  @Column(name = "started_at")
  private Instant startedAt;

  /** For JPA. */
  protected StoredRun() {}

  /**
   * Creates the row of a run.
   *
   * @param stream the stream of its event; {@code null} for a direct invocation
   */
  public StoredRun(UUID workspace, String versionHash, @Nullable String stream, RunView run) {
    RunView.Identity identity = run.identity();
    this.id = identity.id();
    this.workspace = workspace;
    this.hook = identity.hook();
    this.version = identity.version();
    this.versionHash = versionHash;
    this.stream = stream;
    this.trigger = identity.trigger();
    this.attempt = identity.attempt();
    this.event = run.event();
    this.startedAt = run.startedAt();
    this.applied = run.applied();
    RunReport report = run.report();
    this.outcome = report.outcome();
    this.result = report.value();
    this.failure = report.failure() == null ? null : Json.write(report.failure());
    this.log = Json.write(report.log());
    this.effects = writeEffects(report.effects());
    this.usage = Json.write(report.usage());
    this.durationMicros = report.duration().toNanos() / 1_000;
  }

  /** Its workspace. */
  public UUID workspace() {
    return workspace;
  }

  /** The run as others see it. */
  public RunView view() {
    try {
      RunReport report =
          new RunReport(
              outcome,
              result,
              failure == null ? null : Json.envelopes().readValue(failure, GuestFailure.class),
              Json.envelopes().readValue(effects, EFFECTS),
              Json.envelopes().readValue(log, LOG),
              Json.envelopes().readValue(usage, Usage.class),
              Duration.ofNanos(durationMicros * 1_000));
      return new RunView(
          new RunView.Identity(id, hook, version, trigger, attempt),
          event,
          startedAt,
          applied,
          report);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored run is not readable", e);
    }
  }

  // A list on its own would lose the property that names each effect's kind.
  private static String writeEffects(List<Effect> effects) {
    try {
      return Json.mapper().writerFor(EFFECTS).writeValueAsString(effects);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("effects are not representable", e);
    }
  }
}
