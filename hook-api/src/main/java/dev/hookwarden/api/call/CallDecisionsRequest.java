package dev.hookwarden.api.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.consent.boundary.CallDecision;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One decision about several calls.
 *
 * @param calls their ids
 * @param decision {@code approve} or {@code refuse}
 * @param reason why
 */
@Schema(name = "CallDecisions", description = "One decision about several calls.")
public record CallDecisionsRequest(
    @Schema(required = true, minItems = 1, maxItems = 100) @JsonProperty(required = true)
        List<UUID> calls,
    @Schema(
            required = true,
            enumeration = {"approve", "refuse"})
        @JsonProperty(required = true)
        String decision,
    @Schema(required = true, minLength = 1, maxLength = 2000) @JsonProperty(required = true)
        String reason) {
  /**
   * What the boundary takes.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  CallDecision read() {
    return switch (decision) {
      case "approve" -> new CallDecision.Approve(reason, false, null, null);
      case "refuse" -> new CallDecision.Refuse(reason);
      default ->
          throw new HookwardenException(Problem.INVALID_REQUEST, "decision: approve or refuse");
    };
  }
}
