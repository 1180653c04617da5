package dev.hookwarden.api.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.consent.boundary.ActionKind;
import dev.hookwarden.consent.boundary.NewNotice;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A mandatory notice to be.
 *
 * @param hook the hook's name
 * @param kind what it may do
 * @param purpose what for, as the hook says it
 * @param reason why that is mandatory
 */
@Schema(name = "NewMandatoryNotice", description = "A mandatory notice to be.")
public record NoticeRequest(
    @Schema(required = true) @JsonProperty(required = true) String hook,
    @Schema(
            required = true,
            enumeration = {"notify", "email"})
        @JsonProperty(required = true)
        String kind,
    @Schema(required = true, minLength = 1, maxLength = 64) @JsonProperty(required = true)
        String purpose,
    @Schema(
            required = true,
            minLength = 1,
            maxLength = 2000,
            description = "People who get the notice see it.")
        @JsonProperty(required = true)
        String reason) {
  /**
   * What the boundary takes.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  NewNotice notice() {
    ActionKind what =
        Arrays.stream(ActionKind.values())
            .filter(known -> known.wireName().equals(kind))
            .findFirst()
            .orElseThrow(
                () -> new HookwardenException(Problem.INVALID_REQUEST, "kind: notify or email"));
    return new NewNotice(hook, what, purpose, reason);
  }
}
