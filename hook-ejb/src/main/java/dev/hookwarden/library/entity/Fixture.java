package dev.hookwarden.library.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.hookwarden.library.boundary.Behaviour;
import dev.hookwarden.library.boundary.FixtureContent;
import dev.hookwarden.library.boundary.FixtureView;
import dev.hookwarden.platform.Sha256;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.run.boundary.RecordSnapshot;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An input of a hook with what the hook has to do on it. */
@Entity
public class Fixture {
  private static final TypeReference<List<RecordSnapshot.Entry>> RECORDS = new TypeReference<>() {};

  @Id private UUID id;
  private UUID workspace;
  private String hook;
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "trigger_kind")
  private TriggerKind trigger;

  private String event;
  private UUID run;
  private int version;

  @Column(name = "started_at")
  private Instant startedAt;

  private String records;
  private String expected;

  @Column(name = "saved_by")
  private String savedBy;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected Fixture() {}

  /** Creates a fixture without content. */
  public Fixture(UUID id, UUID workspace, String hook, String name) {
    this.id = id;
    this.workspace = workspace;
    this.hook = hook;
    this.name = name;
  }

  /** Takes an input and what is expected. */
  public void save(FixtureContent content, String by, Instant at) {
    trigger = content.trigger();
    event = content.event();
    run = content.run();
    version = content.version();
    startedAt = content.startedAt();
    records = Json.write(content.records());
    expected = Json.write(content.expected());
    savedBy = by;
    savedAt = at;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Who saved it last. */
  public String savedBy() {
    return savedBy;
  }

  /** Changes with each save. */
  public long revision() {
    return lockVersion;
  }

  /** The SHA-256 over its name and content, whoever saved it. */
  public String hash() {
    return Sha256.ofFields(
        name, trigger, event, run, version, startedAt.toEpochMilli(), records, expected);
  }

  /** The input and what is expected. */
  public FixtureContent content() {
    try {
      return new FixtureContent(
          trigger,
          event,
          run,
          version,
          startedAt,
          Json.envelopes().readValue(records, RECORDS),
          Json.envelopes().readValue(expected, Behaviour.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored fixture is not readable", e);
    }
  }

  /** The fixture as others see it. */
  public FixtureView view() {
    return new FixtureView(hook, name, content(), savedBy, savedAt, lockVersion);
  }
}
