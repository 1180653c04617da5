package dev.hookwarden.library.entity;

import dev.hookwarden.library.boundary.Grant;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.library.boundary.VersionStep;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
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
import org.jspecify.annotations.Nullable;

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

  /** Absent where it was not kept. */
  @Column(name = "fixtures_hash")
  private @Nullable String fixturesHash;

  @Enumerated(EnumType.STRING)
  private VersionState state;

  @Column(name = "submitted_by")
  private String submittedBy;

  /** Whoever handed it in; absent where that was not kept. */
  private @Nullable UUID author;

  /** Whoever handed the same bytes in again, the last time; absent if nobody did. */
  @Column(name = "resubmitted_by")
  private @Nullable UUID resubmittedBy;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  private @Nullable UUID approval;

  @Column(name = "approved_hash")
  private @Nullable String approvedHash;

  @Column(name = "approved_code")
  private @Nullable String approvedCode;

  @Column(name = "approved_at")
  private @Nullable Instant approvedAt;

  @Column(name = "approved_until")
  private @Nullable Instant approvedUntil;

  /** Lower limits by name, as a JSON object. */
  @Column(name = "approved_limits")
  private @Nullable String approvedLimits;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected HookVersion() {}

  /** Creates a version in the state submitted. */
  public HookVersion(
      UUID id, Hook hook, Content content, Remarks remarks, Author author, Instant at) {
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
    this.fixturesHash = remarks.fixturesHash();
    this.state = VersionState.SUBMITTED;
    this.submittedBy = author.name();
    this.author = author.id();
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
   * Who handed a version in.
   *
   * @param id the actor's id
   * @param name what people call them
   */
  public record Author(UUID id, String name) {}

  /**
   * What was said of a version when it was handed in.
   *
   * @param message by its author
   * @param diagnostics by the compiler, as a JSON array
   * @param fixtureResults by the fixtures, as a JSON array
   * @param fixturesHash the SHA-256 over these fixtures; {@code null} if it was not kept
   */
  public record Remarks(
      String message, String diagnostics, String fixtureResults, @Nullable String fixturesHash) {}

  /**
   * Moves on. An approval ends with every step that takes it back.
   *
   * @throws HookwardenException with {@link Problem#WRONG_STATE}
   */
  public void move(VersionStep step) {
    state = step.next(state, "version %d of hook '%s'".formatted(number, hook.name()));
    if (state == VersionState.REJECTED || state == VersionState.SUSPENDED) {
      approval = null;
      approvedHash = null;
      approvedCode = null;
      approvedUntil = null;
      approvedLimits = null;
    }
  }

  /**
   * Notes that the same bytes were handed in again.
   *
   * @param by the id of the actor
   * @throws HookwardenException with {@link Problem#WRONG_STATE}
   */
  public void resubmit(UUID by) {
    move(VersionStep.RESUBMIT);
    resubmittedBy = by;
  }

  /**
   * Gives the permission to run.
   *
   * @throws HookwardenException with {@link Problem#WRONG_STATE}
   */
  public void approve(VersionStep step, Grant grant) {
    move(step);
    approval = grant.approval();
    approvedHash = grant.hash();
    approvedCode = grant.code();
    approvedAt = grant.at();
    approvedUntil = grant.until();
    approvedLimits = LimitsText.write(grant.limits());
  }

  /** Its permission to run; {@code null} if it has none. */
  public @Nullable Grant grant() {
    return approval == null
        ? null
        : new Grant(
            approval,
            approvedHash,
            approvedCode,
            approvedAt,
            approvedUntil,
            LimitsText.read(approvedLimits));
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

  /** The id of whoever handed it in; {@code null} if that is not known. */
  public @Nullable UUID author() {
    return author;
  }

  /** The id of whoever handed it in again last; {@code null} if nobody did. */
  public @Nullable UUID resubmittedBy() {
    return resubmittedBy;
  }

  /** When it was handed in. */
  public Instant submittedAt() {
    return submittedAt;
  }

  /** What was said of it when it was handed in. */
  public Remarks remarks() {
    return new Remarks(message, diagnostics, fixtureResults, fixturesHash);
  }

  /** What it consists of. */
  public Content content() {
    return new Content(hash, language, source, compiled, manifest, apiVersion);
  }
}
