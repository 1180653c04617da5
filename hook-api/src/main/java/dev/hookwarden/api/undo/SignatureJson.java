package dev.hookwarden.api.undo;

import dev.hookwarden.undo.boundary.Signature;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, and when.
 *
 * @param id the account's or the key's id
 * @param name what people call them
 * @param at when
 */
@Schema(name = "Signature", description = "Who did something, and when.")
public record SignatureJson(UUID id, String name, Instant at) {
  /** Shows who did it; {@code null} if nobody did. */
  static @Nullable SignatureJson from(@Nullable Signature signature) {
    return signature == null
        ? null
        : new SignatureJson(signature.id(), signature.name(), signature.at());
  }
}
