package dev.hookwarden.api.action;

import dev.hookwarden.consent.boundary.ActionCount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many actions there are.
 *
 * @param kind what they do
 * @param status where they are
 * @param count how many
 */
@Schema(name = "ActionCount", description = "How many actions of a hook there are.")
public record ActionCountJson(
    @Schema(enumeration = {"notify", "email", "call"}) String kind,
    @Schema(
            enumeration = {
              "held",
              "collected",
              "queued",
              "delivered",
              "refused",
              "expired",
              "failed"
            })
        String status,
    long count) {
  /** Shows a count. */
  public static ActionCountJson from(ActionCount view) {
    return new ActionCountJson(view.kind().wireName(), view.status().wireName(), view.count());
  }
}
