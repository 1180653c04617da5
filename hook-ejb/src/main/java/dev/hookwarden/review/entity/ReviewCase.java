package dev.hookwarden.review.entity;

import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.review.boundary.Claim;
import dev.hookwarden.review.boundary.QueueCause;
import dev.hookwarden.review.boundary.ReviewView;
import dev.hookwarden.scan.boundary.Finding;
import dev.hookwarden.scan.boundary.ScanReport;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the decision about a version is; one for each version, however often it waits. */
@Entity
@Table(name = "review_case")
public class ReviewCase {
  @Id private UUID version;
  private UUID workspace;
  private String hook;
  private int number;
  private @Nullable UUID author;

  @Column(name = "author_name")
  private String authorName;

  @Enumerated(EnumType.STRING)
  private QueueCause cause = QueueCause.SUBMITTED;

  @Column(name = "queued_at")
  private Instant queuedAt;

  private boolean waiting;
  private boolean superseded;
  private boolean suspended;

  @Column(name = "rule_set")
  private @Nullable String ruleSet;

  /** The ids of the findings that were known when it was judged last, as a JSON array. */
  @Column(name = "known_findings")
  private String knownFindings = "[]";

  private int risk;

  /** The ordinal of the worst severity; -1 for none. */
  private int severity = -1;

  private String severities = "";
  private String capabilities = "[]";

  @Column(name = "fast_lane")
  private boolean fastLane;

  @Column(name = "claimed_by")
  private @Nullable UUID claimedBy;

  private @Nullable String claimer;

  @Column(name = "claimed_until")
  private @Nullable Instant claimedUntil;

  @Column(name = "assigned_to")
  private @Nullable UUID assignedTo;

  private @Nullable String assignee;

  @Column(name = "sent_back_by")
  private @Nullable String sentBackBy;

  @Column(name = "sent_back_why")
  private @Nullable String sentBackWhy;

  @Column(name = "sent_back_at")
  private @Nullable Instant sentBackAt;

  @Column(name = "times_approved")
  private int timesApproved;

  @Column(name = "times_sent_back")
  private int timesSentBack;

  @Column(name = "times_suspended")
  private int timesSuspended;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected ReviewCase() {}

  /** Creates the case of a version that nobody has to decide about. */
  public ReviewCase(VersionSubject subject) {
    this.version = subject.id();
    this.workspace = subject.key().workspace();
    this.hook = subject.key().hook();
    this.number = subject.key().number();
    this.author = subject.author();
    this.authorName = subject.view().submittedBy();
    this.queuedAt = subject.view().submittedAt();
  }

  /** Lets it wait for a decision; one that waits already goes on waiting, for this cause. */
  public void queue(QueueCause why, Instant now) {
    if (!waiting) {
      queuedAt = now;
    }
    cause = why;
    waiting = true;
    superseded = false;
  }

  /** Notes that an alarm has stopped the version. */
  public void suspend() {
    suspended = true;
    timesSuspended++;
    unclaim();
  }

  /** Takes what is known of it now. */
  public void judge(Assessment assessment) {
    risk = assessment.risk().score();
    severity = assessment.risk().worst() == null ? -1 : assessment.risk().worst().ordinal();
    severities = assessment.severitiesText();
    capabilities = assessment.capabilitiesText();
    fastLane = assessment.fastLane();
  }

  /**
   * Notes by which rules it was scanned, and what they found.
   *
   * @return the findings that were not known before
   */
  public List<Finding> learn(ScanReport report) {
    Set<String> known = IdText.read(knownFindings);
    List<Finding> unknown =
        report.findings().stream().filter(finding -> !known.contains(finding.id())).toList();
    unknown.forEach(finding -> known.add(finding.id()));
    knownFindings = IdText.write(known);
    ruleSet = report.ruleSet();
    return unknown;
  }

  /** Takes it out of the queue because a later version of the hook waits. */
  public void supersede() {
    superseded = true;
  }

  /** Gives it to a reviewer for some time. */
  public void claim(Actor reviewer, Instant until) {
    claimedBy = reviewer.id();
    claimer = reviewer.name();
    claimedUntil = until;
  }

  /** Takes it from its reviewer. */
  public void unclaim() {
    claimedBy = null;
    claimer = null;
    claimedUntil = null;
  }

  /** Names somebody who should decide; {@code null} for nobody. */
  public void assign(@Nullable UUID to, @Nullable String name) {
    assignedTo = to;
    assignee = name;
  }

  /** Notes that it was approved. */
  public void approved() {
    timesApproved++;
    close();
  }

  /** Notes that it was sent back. */
  public void sentBack(Actor by, String why, Instant now) {
    timesSentBack++;
    sentBackBy = by.name();
    sentBackWhy = why;
    sentBackAt = now;
    close();
  }

  /** Ends the waiting. */
  public void close() {
    waiting = false;
    suspended = false;
    unclaim();
    assign(null, null);
  }

  /** The id of the version. */
  public UUID version() {
    return version;
  }

  /** Which version. */
  public VersionKey key() {
    return new VersionKey(workspace, hook, number);
  }

  /** The id of the author; {@code null} if it is not known. */
  public @Nullable UUID author() {
    return author;
  }

  /** The name of the author. */
  public String authorName() {
    return authorName;
  }

  /** Whether somebody has to decide. */
  public boolean isWaiting() {
    return waiting;
  }

  /** Whether an alarm has stopped the version. */
  public boolean isSuspended() {
    return suspended;
  }

  /** Why it waits, or waited last. */
  public QueueCause cause() {
    return cause;
  }

  /** Since when. */
  public Instant queuedAt() {
    return queuedAt;
  }

  /** The rules that it was judged by; {@code null} if it never was. */
  public @Nullable String ruleSet() {
    return ruleSet;
  }

  /** What was known of it when it was judged last. */
  public Assessment assessment() {
    return Assessment.read(risk, severity, severities, capabilities, fastLane);
  }

  /** Who has claimed it, in time or not; {@code null} if nobody has. */
  public @Nullable Claim claim() {
    return claimedBy == null ? null : new Claim(claimedBy, claimer, claimedUntil);
  }

  /** Who should decide; {@code null} if nobody was named. */
  public @Nullable String assignee() {
    return assignee;
  }

  /** The last decision not to let it run; {@code null} if there was none. */
  public ReviewView.@Nullable SentBack sentBack() {
    return sentBackAt == null ? null : new ReviewView.SentBack(sentBackBy, sentBackWhy, sentBackAt);
  }
}
