package dev.hookwarden.review.boundary;

import dev.hookwarden.protocol.Capability;
import dev.hookwarden.settings.boundary.Limit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approval.
 *
 * @param id its id
 * @param subject what was approved
 * @param kind how
 * @param by who approved
 * @param reason why
 * @param at when
 * @param expiresAt when it ends by itself; {@code null} for never
 * @param limits limits below those of the manifest, in milliseconds, bytes or counts
 * @param capabilities what was accepted beyond the version that was approved before
 * @param end how it ended; {@code null} while it stands
 */
public record ApprovalView(
    UUID id,
    Subject subject,
    Kind kind,
    String by,
    String reason,
    Instant at,
    @Nullable Instant expiresAt,
    Map<Limit, Long> limits,
    List<Capability> capabilities,
    @Nullable End end) {
  /** Copies. */
  public ApprovalView {
    limits = Map.copyOf(limits);
    capabilities = List.copyOf(capabilities);
  }

  /**
   * What was approved.
   *
   * @param hook the hook's name
   * @param number the version's number
   * @param hash the version's hash
   * @param ruleSet the rules that it was scanned by; empty if it was not
   */
  public record Subject(String hook, int number, String hash, String ruleSet) {}

  /**
   * The end of an approval.
   *
   * @param how how it ended
   * @param by who ended it
   * @param why why
   * @param at when
   */
  public record End(Ending how, String by, String why, Instant at) {}

  /** How a version was approved. */
  public enum Kind {
    /** Somebody has read it. */
    REVIEWED,
    /** There was nothing to read; somebody clicked. */
    FAST_LANE,
    /** There was nothing to read, and the workspace's policy says that nobody has to click. */
    AUTOMATIC,
    /** It ran before there were reviews. */
    BEFORE_REVIEW;

    /** The lower-case name that the API uses. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** How an approval ended. */
  public enum Ending {
    /** Somebody took it back. */
    REVOKED,
    /** Another approval of the same version took its place. */
    REPLACED,
    /** The version was sent back. */
    SENT_BACK,
    /** An alarm stopped the version. */
    SUSPENDED,
    /** Its time was over. */
    EXPIRED;

    /** The lower-case name that the API uses. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
