package dev.hookwarden.library.boundary;

import static dev.hookwarden.library.boundary.VersionState.ACTIVE;
import static dev.hookwarden.library.boundary.VersionState.APPROVED;
import static dev.hookwarden.library.boundary.VersionState.IN_REVIEW;
import static dev.hookwarden.library.boundary.VersionState.REJECTED;
import static dev.hookwarden.library.boundary.VersionState.RETIRED;
import static dev.hookwarden.library.boundary.VersionState.SUBMITTED;
import static dev.hookwarden.library.boundary.VersionState.SUSPENDED;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.util.EnumSet;
import java.util.Set;

/**
 * Every way in which a version gets from one state to the next. No state changes past this table.
 */
public enum VersionStep {
  /** A reviewer takes it. */
  CLAIM("claim", IN_REVIEW, SUBMITTED, SUSPENDED),
  /** The reviewer gives it back, or the time is over. */
  RELEASE("release, time-out", SUBMITTED, IN_REVIEW),
  /** The same of one that an alarm had stopped. */
  RELEASE_SUSPENDED("release, time-out (was suspended)", SUSPENDED, IN_REVIEW),
  /** A reviewer has read it and lets it run. */
  APPROVE("approve", APPROVED, IN_REVIEW),
  /** There is nothing to read: one click of a reviewer, or the policy of the workspace. */
  APPROVE_AT_ONCE("approve on the fast lane, or by policy", APPROVED, SUBMITTED),
  /** A reviewer has read what became known of a running version, and lets it go on. */
  CONFIRM("approve again", ACTIVE, ACTIVE),
  /** A reviewer does not let it run. */
  SEND_BACK("send back", REJECTED, IN_REVIEW, ACTIVE),
  /** The same bytes are handed in once more. */
  RESUBMIT("hand in again", SUBMITTED, REJECTED, RETIRED),
  /** It becomes the one that runs. */
  ACTIVATE("activate", ACTIVE, APPROVED, RETIRED),
  /** Another one runs, or none does. */
  RETIRE("replace, deactivate", RETIRED, ACTIVE),
  /** An alarm stops it. */
  SUSPEND("suspend", SUSPENDED, ACTIVE),
  /** Its approval has ended while it ran. */
  EXPIRE("expire", SUSPENDED, ACTIVE),
  /** Its approval is taken back, or has ended. */
  REVOKE("revoke, or expire unless active", REJECTED, APPROVED, ACTIVE, RETIRED);

  private final String words;
  private final VersionState to;
  private final Set<VersionState> from;

  VersionStep(String words, VersionState to, VersionState first, VersionState... more) {
    this.words = words;
    this.to = to;
    this.from = Set.copyOf(EnumSet.of(first, more));
  }

  /** What happens, for people. */
  public String words() {
    return words;
  }

  /** The states in which it is possible. */
  public Set<VersionState> from() {
    return from;
  }

  /** The state that it leads to. */
  public VersionState to() {
    return to;
  }

  /**
   * The state that follows.
   *
   * @param name what people call the version
   * @throws HookwardenException with {@link Problem#WRONG_STATE}
   */
  public VersionState next(VersionState state, String name) {
    if (!from.contains(state)) {
      throw new HookwardenException(
          Problem.WRONG_STATE,
          "%s is %s, which does not allow: %s".formatted(name, state.wireName(), words));
    }
    return to;
  }
}
