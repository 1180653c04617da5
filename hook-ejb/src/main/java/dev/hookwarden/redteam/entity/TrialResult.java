package dev.hookwarden.redteam.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.redteam.boundary.Expectation;
import dev.hookwarden.redteam.boundary.TrialView;
import dev.hookwarden.redteam.boundary.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What came of one sample in a campaign; never changed. */
@Entity
@Table(name = "red_team_result")
public class TrialResult {
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

  @Id private UUID id;
  private UUID campaign;
  private int ordinal;
  private String sample;
  private String expected;
  private String outcome;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  private String reasons;
  private String found;

  @Column(name = "duration_millis")
  private long durationMillis;

  /** For JPA. */
  protected TrialResult() {}

  /** Creates a result. */
  public TrialResult(UUID id, UUID campaign, TrialView trial) {
    this.id = id;
    this.campaign = campaign;
    this.ordinal = trial.ordinal();
    this.sample = trial.sample();
    this.expected = Json.write(trial.expected());
    this.outcome = trial.outcome();
    this.verdict = trial.verdict();
    this.reasons = Json.write(trial.reasons());
    this.found = Json.write(trial.found());
    this.durationMillis = trial.duration().toMillis();
  }

  /** The result as others see it. */
  public TrialView view() {
    try {
      return new TrialView(
          ordinal,
          sample,
          Json.mapper().readValue(expected, Expectation.class),
          outcome,
          Json.mapper().readValue(found, TEXTS),
          verdict,
          Json.mapper().readValue(reasons, TEXTS),
          Duration.ofMillis(durationMillis));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("result " + id, e);
    }
  }
}
