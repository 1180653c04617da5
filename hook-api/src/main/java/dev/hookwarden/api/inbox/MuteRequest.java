package dev.hookwarden.api.inbox;

import dev.hookwarden.consent.boundary.MuteScope;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person does not want to get.
 *
 * @param hook only of this hook
 * @param kind only of this kind
 * @param purpose only for this purpose
 * @param everything all of it; then nothing else is named
 * @param until when it ends by itself
 */
@Schema(name = "NewMute", description = "What you do not want to get.")
public record MuteRequest(
    @Schema(implementation = String.class, description = "Only of this hook.")
        Optional<String> hook,
    @Schema(
            implementation = String.class,
            enumeration = {"notify", "email"},
            description = "Only of this kind.")
        Optional<String> kind,
    @Schema(implementation = String.class, description = "Only for this purpose.")
        Optional<String> purpose,
    @Schema(implementation = Boolean.class, description = "All of it; nothing else is named then.")
        Optional<Boolean> everything,
    @Schema(
            implementation = Instant.class,
            description = "When it ends by itself; never if absent.")
        Optional<Instant> until) {
  /** What the boundary takes. */
  MuteScope scope() {
    MuteScope scope =
        new MuteScope(
            hook.orElse(null),
            null,
            null,
            AnswerWords.kind(kind.orElse(null)),
            purpose.orElse(null));
    if (scope.equals(MuteScope.EVERYTHING) != everything.orElse(false)) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST,
          "everything: true, or one or more of hook, kind and purpose instead");
    }
    return scope;
  }
}
