package dev.hookwarden.api.review;

import dev.hookwarden.protocol.Capability;
import dev.hookwarden.review.boundary.QueueItem;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version that waits for a decision.
 *
 * @param hook the hook's name
 * @param version the version's number
 * @param author who handed it in
 * @param state where it is in its life
 * @param cause why it waits
 * @param since when it began to wait
 * @param risk how urgent a look is
 * @param newCapabilities what it asks for beyond the version that was approved last
 * @param eventsPerDay how many events a day would reach it
 * @param fastLane whether it can be approved without being claimed
 * @param claim who decides about it; {@code null} if nobody does
 * @param assignee who should decide; {@code null} if nobody was named
 */
@Schema(name = "WaitingReview", description = "A version that waits for a decision.")
public record QueueItemJson(
    @Schema(examples = "label-issues") String hook,
    @Schema(examples = "3") int version,
    String author,
    @Schema(enumeration = {"submitted", "in-review", "active", "suspended"}) String state,
    @Schema(enumeration = {"submitted", "rules", "runtime", "reported", "expired"}) String cause,
    Instant since,
    RiskJson risk,
    List<String> newCapabilities,
    long eventsPerDay,
    boolean fastLane,
    @Schema(nullable = true) @Nullable ClaimJson claim,
    @Schema(nullable = true) @Nullable String assignee) {
  /** Shows an item. */
  public static QueueItemJson from(QueueItem item) {
    return new QueueItemJson(
        item.hook(),
        item.number(),
        item.author(),
        item.state().wireName(),
        item.cause().wireName(),
        item.since(),
        RiskJson.from(item.risk()),
        item.newCapabilities().stream().map(Capability::toString).toList(),
        item.eventsPerDay(),
        item.fastLane(),
        ClaimJson.from(item.claim()),
        item.assignee());
  }
}
