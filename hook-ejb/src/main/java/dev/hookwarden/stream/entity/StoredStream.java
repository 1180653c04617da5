package dev.hookwarden.stream.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.Sha256;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.stream.boundary.StreamSettingsView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody has set for a stream. */
@Entity
@Table(name = "stream_settings")
public class StoredStream {
  @Id private UUID id;
  private UUID workspace;
  private String name;

  @Column(name = "in_force")
  private boolean inForce;

  @Column(name = "data_schema")
  private @Nullable String schema;

  @Column(name = "schema_hash")
  private @Nullable String schemaHash;

  @Column(name = "retention_days")
  private @Nullable Integer retentionDays;

  private @Nullable String senders;

  @Column(name = "window_seconds")
  private @Nullable Long windowSeconds;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Version private long revision;

  /** For JPA. */
  protected StoredStream() {}

  /** Creates the row of a stream; its values follow by {@link #change}. */
  public StoredStream(UUID id, UUID workspace, String name) {
    this.id = id;
    this.workspace = workspace;
    this.name = name;
  }

  /**
   * What is set.
   *
   * @param schema the schema as JSON text
   * @param retentionDays after how many days events are removed
   * @param senders who alone may send
   * @param window how long the same is not taken in twice
   */
  public record Values(
      @Nullable String schema,
      @Nullable Integer retentionDays,
      @Nullable Set<UUID> senders,
      @Nullable Duration window) {
    /** Nothing. */
    public static final Values NONE = new Values(null, null, null, null);

    /** Copies. */
    public Values {
      senders = senders == null ? null : Set.copyOf(senders);
    }

    /** The schema; {@code null} if there is none. */
    public @Nullable JsonNode schemaJson() {
      return schema == null ? null : read(schema);
    }
  }

  /** Lets values hold. */
  public void change(Values values, String by, Instant at) {
    inForce = true;
    set(values, by, at);
  }

  /** Lets nothing hold any longer. */
  public void clear(String by, Instant at) {
    inForce = false;
    set(Values.NONE, by, at);
  }

  private void set(Values values, String by, Instant at) {
    schema = values.schema();
    schemaHash = schema == null ? null : Sha256.of(schema);
    retentionDays = values.retentionDays();
    senders = values.senders() == null ? null : joined(values.senders());
    windowSeconds = values.window() == null ? null : values.window().toSeconds();
    changedBy = by;
    changedAt = at;
  }

  private static String joined(Collection<UUID> ids) {
    return ids.stream().sorted().map(UUID::toString).collect(Collectors.joining(" "));
  }

  /** The stream. */
  public String name() {
    return name;
  }

  /** Whether anything holds. */
  public boolean isInForce() {
    return inForce;
  }

  /** What holds. */
  public Values values() {
    return new Values(
        schema, retentionDays, ids(), windowSeconds == null ? null : window(windowSeconds));
  }

  private static Duration window(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  private @Nullable Set<UUID> ids() {
    if (senders == null) {
      return null;
    }
    return Arrays.stream(senders.split(" "))
        .filter(text -> !text.isEmpty())
        .map(UUID::fromString)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The SHA-256 of the schema; {@code null} if there is none. */
  public @Nullable String schemaHash() {
    return schemaHash;
  }

  /** Rises with every change, also with one that lets nothing hold. */
  public long revision() {
    return revision;
  }

  /** Who changed it last, and when. */
  public StreamSettingsView.Change lastChange() {
    return new StreamSettingsView.Change(changedBy, changedAt);
  }

  private static JsonNode read(String text) {
    try {
      return Json.parseStored(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored schema is not readable", e);
    }
  }
}
