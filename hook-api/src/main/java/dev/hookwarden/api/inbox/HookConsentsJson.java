package dev.hookwarden.api.inbox;

import dev.hookwarden.consent.boundary.HookConsents;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How people think of a hook.
 *
 * @param hook the hook
 * @param consents how many consents stand
 * @param mutes how many mutes name it
 * @param waiting how many of its actions wait for a person
 */
@Schema(name = "HookConsents", description = "How people think of a hook, in numbers.")
public record HookConsentsJson(String hook, long consents, long mutes, long waiting) {
  /** Shows it. */
  public static HookConsentsJson from(HookConsents view) {
    return new HookConsentsJson(view.hook(), view.consents(), view.mutes(), view.waiting());
  }
}
