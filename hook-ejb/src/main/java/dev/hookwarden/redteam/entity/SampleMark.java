package dev.hookwarden.redteam.entity;

import dev.hookwarden.redteam.boundary.MarkView;
import dev.hookwarden.redteam.boundary.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What somebody says came of a sample; never changed. */
@Entity
@Table(name = "red_team_mark")
public class SampleMark {
  @Id private UUID id;
  private UUID workspace;
  private String sample;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  private String note;

  @Column(name = "marked_by")
  private String markedBy;

  @Column(name = "marked_at")
  private Instant markedAt;

  /** For JPA. */
  protected SampleMark() {}

  /** Creates a mark. */
  public SampleMark(UUID id, UUID workspace, String sample, MarkView mark) {
    this.id = id;
    this.workspace = workspace;
    this.sample = sample;
    this.verdict = mark.verdict();
    this.note = mark.note();
    this.markedBy = mark.by();
    this.markedAt = mark.at();
  }

  /** The mark as others see it. */
  public MarkView view() {
    return new MarkView(verdict, note, markedBy, markedAt);
  }
}
