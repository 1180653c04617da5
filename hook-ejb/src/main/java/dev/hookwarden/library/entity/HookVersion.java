package dev.hookwarden.library.entity;

import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.protocol.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One immutable submission; only its state changes. */
@Entity
@Table(name = "hook_version")
public class HookVersion {
  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "hook")
  private Hook hook;

  private int number;
  private String hash;

  @Enumerated(EnumType.STRING)
  private Language language;

  private String source;
  private String compiled;
  private String manifest;

  @Column(name = "api_version")
  private int apiVersion;

  private String diagnostics;
  private String message;

  @Column(name = "fixture_results")
  private String fixtureResults;

  @Enumerated(EnumType.STRING)
  private VersionState state;

  @Column(name = "submitted_by")
  private String submittedBy;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected HookVersion() {}

  /** Creates a version in the state submitted. */
  public HookVersion(
      UUID id, Hook hook, Content content, Remarks remarks, String submittedBy, Instant at) {
    this.id = id;
    this.hook = hook;
    this.number = hook.addVersion();
    this.hash = content.hash();
    this.language = content.language();
    this.source = content.source();
    this.compiled = content.compiled();
    this.manifest = content.manifest();
    this.apiVersion = content.apiVersion();
    this.diagnostics = remarks.diagnostics();
    this.message = remarks.message();
    this.fixtureResults = remarks.fixtureResults();
    this.state = VersionState.SUBMITTED;
    this.submittedBy = submittedBy;
    this.submittedAt = at;
  }

  /**
   * What a version consists of.
   *
   * @param hash the SHA-256 over language, source, manifest and API version
   * @param language the language of the source
   * @param source as handed in
   * @param compiled as executed
   * @param manifest in normal form, as JSON text
   * @param apiVersion the version of the host API
   */
  public record Content(
      String hash,
      Language language,
      String source,
      String compiled,
      String manifest,
      int apiVersion) {}

  /**
   * What was said of a version when it was handed in.
   *
   * @param message by its author
   * @param diagnostics by the compiler, as a JSON array
   * @param fixtureResults by the fixtures, as a JSON array
   */
  public record Remarks(String message, String diagnostics, String fixtureResults) {}

  /** Makes this the version that runs. */
  public void activate() {
    state = VersionState.ACTIVE;
    hook.activate(number);
  }

  /** Takes this out of service. */
  public void retire() {
    state = VersionState.RETIRED;
  }

  /** Its id. */
  public UUID id() {
    return id;
  }

  /** Its hook. */
  public Hook hook() {
    return hook;
  }

  /** Its number. */
  public int number() {
    return number;
  }

  /** Its state. */
  public VersionState state() {
    return state;
  }

  /** Who handed it in. */
  public String submittedBy() {
    return submittedBy;
  }

  /** When it was handed in. */
  public Instant submittedAt() {
    return submittedAt;
  }

  /** What was said of it when it was handed in. */
  public Remarks remarks() {
    return new Remarks(message, diagnostics, fixtureResults);
  }

  /** What it consists of. */
  public Content content() {
    return new Content(hash, language, source, compiled, manifest, apiVersion);
  }
}
