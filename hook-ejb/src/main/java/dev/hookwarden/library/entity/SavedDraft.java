package dev.hookwarden.library.entity;

import dev.hookwarden.library.boundary.DraftText;
import dev.hookwarden.library.boundary.DraftView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What is being written for a hook; all authors of the workspace share it. */
@Entity
@Table(name = "draft")
public class SavedDraft {
  @Id private UUID id;
  private UUID workspace;
  private String hook;
  private String language;
  private String source;
  private String manifest;
  private String message;

  @Column(name = "based_on")
  private int basedOn;

  @Column(name = "saved_by")
  private String savedBy;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected SavedDraft() {}

  /** Creates a draft without text. */
  public SavedDraft(UUID id, UUID workspace, String hook) {
    this.id = id;
    this.workspace = workspace;
    this.hook = hook;
  }

  /** Takes a text. */
  public void save(DraftText text, String by, Instant at) {
    language = text.language();
    source = text.source();
    manifest = text.manifest();
    message = text.message();
    basedOn = text.basedOn();
    savedBy = by;
    savedAt = at;
  }

  /** Changes with each save. */
  public long revision() {
    return lockVersion;
  }

  /** The draft as others see it. */
  public DraftView view() {
    return new DraftView(
        hook,
        new DraftText(language, source, manifest, message, basedOn),
        savedBy,
        savedAt,
        lockVersion);
  }
}
