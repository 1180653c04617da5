package dev.hookwarden.delivery.boundary;

import org.jspecify.annotations.Nullable;

/**
 * What a link in a mail can stop.
 *
 * @param workspace the name of the workspace that the mail came from
 * @param about what it is about
 * @param hook the hook, if it is about one; else {@code null}
 * @param purpose the purpose, if it is about one hook; else {@code null}
 */
public record SubscriptionView(
    String workspace, About about, @Nullable String hook, @Nullable String purpose) {
  /** What mails are about. */
  public enum About {
    /** What one hook sends for one purpose. */
    MATTER,
    /** What all hooks send. */
    EVERY_HOOK,
    /** That requests wait. */
    REQUESTS
  }
}
