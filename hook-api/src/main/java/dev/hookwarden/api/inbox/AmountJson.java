package dev.hookwarden.api.inbox;

import dev.hookwarden.platform.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many there are.
 *
 * @param number how many were counted
 * @param more whether there are more
 */
@Schema(name = "Amount", description = "How many there are, counted up to 1,000.")
public record AmountJson(
    int number, @Schema(description = "Whether there are more than were counted.") boolean more) {
  /** Shows an amount. */
  public static AmountJson from(Amount amount) {
    return new AmountJson(amount.number(), amount.more());
  }
}
