package dev.hookwarden.review.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.hookwarden.library.boundary.Grant;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.platform.Actor;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.review.boundary.ApprovalRequest;
import dev.hookwarden.review.boundary.ApprovalView;
import dev.hookwarden.settings.boundary.Limit;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An approval of one version; after it was given, only its end is added. */
@Entity
@Table(name = "approval")
public class StoredApproval {
  private static final TypeReference<List<Capability>> CAPABILITIES = new TypeReference<>() {};
  private static final TypeReference<Map<String, Long>> NUMBERS = new TypeReference<>() {};

  @Id private UUID id;
  private UUID workspace;
  private UUID version;
  private String hook;
  private int number;
  private String hash;

  /** The SHA-256 of the code that may run. */
  private String code;

  @Column(name = "rule_set")
  private String ruleSet;

  @Enumerated(EnumType.STRING)
  private ApprovalView.Kind kind;

  @Column(name = "approved_by")
  private UUID by;

  private String approver;
  private String reason;
  private String capabilities;
  private String limits;

  @Column(name = "approved_at")
  private Instant at;

  @Column(name = "expires_at")
  private @Nullable Instant expiresAt;

  @Enumerated(EnumType.STRING)
  private ApprovalView.@Nullable Ending ending;

  @Column(name = "ended_by")
  private @Nullable String endedBy;

  @Column(name = "ended_why")
  private @Nullable String endedWhy;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  /** For JPA. */
  protected StoredApproval() {}

  /** Creates an approval that stands. */
  public StoredApproval(
      UUID id,
      ReviewCase of,
      ApprovalView.Kind kind,
      Actor by,
      ApprovalRequest request,
      String code,
      Instant at) {
    this.id = id;
    this.workspace = of.key().workspace();
    this.version = of.version();
    this.hook = of.key().hook();
    this.number = of.key().number();
    this.hash = request.hash();
    this.code = code;
    this.ruleSet = request.ruleSet();
    this.kind = kind;
    this.by = by.id();
    this.approver = by.name();
    this.reason = request.reason();
    this.capabilities =
        Json.write(
            request.capabilities().stream()
                .sorted(Comparator.comparing(Capability::toString))
                .toList());
    this.limits = write(request.limits());
    this.at = at;
    this.expiresAt = request.expiresAt();
  }

  /** Ends it; nothing happens if it has ended. */
  public void end(ApprovalView.Ending how, String endedBy, String why, Instant now) {
    if (ending == null) {
      this.ending = how;
      this.endedBy = endedBy;
      this.endedWhy = why;
      this.endedAt = now;
    }
  }

  /** Whether it has not ended. */
  public boolean stands() {
    return ending == null;
  }

  /** Which version. */
  public VersionKey key() {
    return new VersionKey(workspace, hook, number);
  }

  /** The id of the version. */
  public UUID version() {
    return version;
  }

  /** The permission that it gives. */
  public Grant grant() {
    return new Grant(id, hash, code, at, expiresAt, read(limits));
  }

  /** The approval as others see it. */
  public ApprovalView view() {
    ApprovalView.Ending how = ending;
    try {
      return new ApprovalView(
          id,
          new ApprovalView.Subject(hook, number, hash, ruleSet),
          kind,
          approver,
          reason,
          at,
          expiresAt,
          read(limits),
          Json.mapper().readValue(capabilities, CAPABILITIES),
          how == null ? null : new ApprovalView.End(how, endedBy, endedWhy, endedAt));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored approval is not readable", e);
    }
  }

  private static String write(Map<Limit, Long> limits) {
    Map<String, Long> numbers = new TreeMap<>();
    limits.forEach((limit, value) -> numbers.put(limit.memberName(), value));
    return Json.write(numbers);
  }

  private static Map<Limit, Long> read(String text) {
    try {
      Map<String, Long> numbers = Json.mapper().readValue(text, NUMBERS);
      Map<Limit, Long> limits = new EnumMap<>(Limit.class);
      for (Limit limit : Limit.values()) {
        if (numbers.containsKey(limit.memberName())) {
          limits.put(limit, numbers.get(limit.memberName()));
        }
      }
      return limits;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored limits are not readable", e);
    }
  }
}
