package dev.hookwarden.api.inbox;

import dev.hookwarden.consent.boundary.RequestGroup;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Requests that are alike.
 *
 * @param hook the hook
 * @param kind what it wants to do
 * @param purpose what for
 * @param waiting how many wait
 * @param latestAt when it last asked
 */
@Schema(name = "RequestGroup", description = "Requests of one hook for one purpose that wait.")
public record RequestGroupJson(
    String hook,
    @Schema(enumeration = {"notify", "email"}) String kind,
    @Schema(examples = "order-updates") String purpose,
    AmountJson waiting,
    Instant latestAt) {
  /** Shows a group. */
  public static RequestGroupJson from(RequestGroup group) {
    return new RequestGroupJson(
        group.hook(),
        group.kind().wireName(),
        group.purpose(),
        AmountJson.from(group.amount()),
        group.latest());
  }
}
