package dev.hookwarden.dispatch.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Under which key an event came in, so that the same is not taken in twice. */
@Entity
@Table(name = "intake_key")
public class IntakeKey {
  @Id private UUID id;
  private UUID workspace;
  private String stream;

  @Column(name = "key_hash")
  private String keyHash;

  @Column(name = "body_hash")
  private String bodyHash;

  private UUID event;

  /** The ids of the runs that were answered, separated by blanks. */
  private String runs;

  @Column(name = "created_at")
  private Instant createdAt;

  /** When it may be forgotten. */
  @Column(name = "kept_until")
  private Instant keptUntil;

  /** For JPA. */
  protected IntakeKey() {}

  /**
   * Under what something came in.
   *
   * @param keyHash the SHA-256 of the key in hex
   * @param bodyHash the SHA-256 of what came in under it
   */
  public record Under(UUID workspace, String stream, String keyHash, String bodyHash) {}

  /**
   * Creates the row.
   *
   * @param event the event that it became
   * @param runs the runs that were answered
   * @param keptUntil when it may be forgotten
   */
  public IntakeKey(
      UUID id, Under under, UUID event, List<UUID> runs, Instant createdAt, Instant keptUntil) {
    this.id = id;
    this.workspace = under.workspace();
    this.stream = under.stream();
    this.keyHash = under.keyHash();
    this.bodyHash = under.bodyHash();
    this.event = event;
    this.runs = runs.stream().map(UUID::toString).collect(Collectors.joining(" "));
    this.createdAt = createdAt;
    this.keptUntil = keptUntil;
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** Whether the same came in under it. */
  public boolean isOf(String body) {
    return bodyHash.equals(body);
  }

  /** The event. */
  public UUID event() {
    return event;
  }

  /** The runs that were answered. */
  public List<UUID> runs() {
    return runs.isEmpty()
        ? List.of()
        : Arrays.stream(runs.split(" ")).map(UUID::fromString).toList();
  }

  /** When it came in. */
  public Instant createdAt() {
    return createdAt;
  }
}
