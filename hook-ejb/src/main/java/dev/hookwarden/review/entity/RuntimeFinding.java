package dev.hookwarden.review.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.scan.boundary.Severity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What runs of a version gave rise to. Inserted; never updated. */
@Entity
@Table(name = "runtime_finding")
public class RuntimeFinding {
  private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};

  @Id private UUID id;
  private UUID version;
  private String signal;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  private String detail;
  private String runs;

  @Column(name = "found_at")
  private Instant at;

  /** For JPA. */
  protected RuntimeFinding() {}

  /**
   * Creates a finding.
   *
   * @param signal what happened, such as {@code capability-denied}
   * @param detail the same for people, at most 500 characters
   * @param runs the runs that showed it
   */
  public RuntimeFinding(
      UUID id,
      UUID version,
      String signal,
      Severity severity,
      String detail,
      List<UUID> runs,
      Instant at) {
    this.id = id;
    this.version = version;
    this.signal = signal;
    this.severity = severity;
    this.detail = detail;
    this.runs = Json.write(runs);
    this.at = at;
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** What happened. */
  public String signal() {
    return signal;
  }

  /** How much it matters. */
  public Severity severity() {
    return severity;
  }

  /** What happened, for people. */
  public String detail() {
    return detail;
  }

  /** The runs that showed it. */
  public List<UUID> runs() {
    try {
      return Json.mapper().readValue(runs, IDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored run ids are not readable", e);
    }
  }
}
