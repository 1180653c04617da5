package dev.hookwarden.api.call;

import dev.hookwarden.consent.boundary.DecidedCall;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of several calls.
 *
 * @param id the action's id
 * @param status where it is now
 * @param code why it was not decided about: the code of a problem
 * @param detail the same in words
 */
@Schema(name = "DecidedCall", description = "What became of one of several calls.")
public record DecidedCallJson(
    UUID id,
    @Schema(nullable = true, description = "Where it is now; null if it was not decided about.")
        @Nullable String status,
    @Schema(nullable = true, description = "The code of the problem, if it was not.")
        @Nullable String code,
    @Schema(nullable = true) @Nullable String detail) {
  static DecidedCallJson from(DecidedCall call) {
    return new DecidedCallJson(
        call.id(),
        call.status() == null ? null : call.status().wireName(),
        call.refusal() == null ? null : call.refusal().problem().code(),
        call.refusal() == null ? null : call.refusal().detail());
  }
}
