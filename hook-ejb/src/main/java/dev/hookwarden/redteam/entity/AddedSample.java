package dev.hookwarden.redteam.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.protocol.corpus.Technique;
import dev.hookwarden.redteam.boundary.Expectation;
import dev.hookwarden.redteam.boundary.MarkView;
import dev.hookwarden.redteam.boundary.SampleView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An attack that an administrator added. */
@Entity
@Table(name = "red_team_sample")
public class AddedSample {
  @Id private UUID id;
  private UUID workspace;
  private String name;

  @Enumerated(EnumType.STRING)
  private Language language;

  private String technique;
  private String family;
  private String attack;
  private String expected;
  private String source;

  @Column(name = "added_by")
  private String addedBy;

  @Column(name = "added_at")
  private Instant addedAt;

  @Column(name = "retired_by")
  private @Nullable String retiredBy;

  @Column(name = "retired_at")
  private @Nullable Instant retiredAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected AddedSample() {}

  /** Creates a sample. */
  public AddedSample(
      UUID id, UUID workspace, Sample sample, Technique technique, String by, Instant at) {
    this.id = id;
    this.workspace = workspace;
    this.name = sample.name();
    this.language = sample.language();
    this.technique = technique.id();
    this.family = technique.family();
    this.attack = technique.attack();
    this.expected =
        Json.write(
            new Expectation(List.copyOf(sample.outcomes()), sample.rules(), sample.demands()));
    this.source = sample.source();
    this.addedBy = by;
    this.addedAt = at;
  }

  /** Takes it out of future campaigns; whoever did so first is kept. */
  public void retire(String by, Instant at) {
    if (retiredAt == null) {
      retiredBy = by;
      retiredAt = at;
    }
  }

  /** The sample as others see it. */
  public SampleView view(List<MarkView> marks) {
    Expectation expectation = expectation();
    Sample sample =
        new Sample(
            name,
            List.of(technique),
            language,
            Set.copyOf(expectation.outcomes()),
            Map.of(),
            expectation.demands(),
            expectation.rules(),
            source);
    return new SampleView(
        sample,
        new Technique(technique, Technique.NO_INVARIANT, family, attack, ""),
        new SampleView.Act(addedBy, addedAt),
        retiredBy == null || retiredAt == null ? null : new SampleView.Act(retiredBy, retiredAt),
        marks);
  }

  private Expectation expectation() {
    try {
      return Json.mapper().readValue(expected, Expectation.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the expectation of sample " + id, e);
    }
  }
}
