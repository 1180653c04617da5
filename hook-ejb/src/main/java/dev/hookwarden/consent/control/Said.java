package dev.hookwarden.consent.control;

import dev.hookwarden.consent.boundary.ActionKind;
import java.time.Instant;
import java.util.UUID;

/** What people, reviewers and administrators have said about what one version may do. */
interface Said {
  /** Whether an administrator made it a mandatory notice. */
  boolean isMandatory(ActionKind kind, String purpose);

  /** Whether a person has muted it. */
  boolean isMuted(UUID person, ActionKind kind, String purpose, Instant now);

  /** Whether a person has allowed it. */
  boolean isConsented(UUID person, ActionKind kind, String purpose, Instant now);

  /** Whether a reviewer has allowed it. */
  boolean isApproved(String destination, String method, Instant now);
}
