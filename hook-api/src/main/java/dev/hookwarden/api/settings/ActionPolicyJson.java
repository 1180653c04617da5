package dev.hookwarden.api.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.settings.boundary.ActionPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What holds for actions in the workspace.
 *
 * @param answerDays after how many days no answer is a no
 * @param overRate what becomes of an allowed message that is over a rate
 * @param digestMinutes how long what is over a rate is collected
 * @param perRecipient actions an hour to one person
 * @param perRecipientAndKind actions an hour to one person, of one kind
 * @param perHook actions an hour by one hook
 * @param perWorkspace actions an hour by all hooks
 */
@Schema(name = "ActionPolicy", description = "What holds for actions in the workspace.")
public record ActionPolicyJson(
    @Schema(required = true, minimum = "1", maximum = "90") @JsonProperty(required = true)
        long answerDays,
    @Schema(
            required = true,
            enumeration = {"digest", "drop"},
            description = "What becomes of an allowed message that is over a rate.")
        @JsonProperty(required = true)
        String overRate,
    @Schema(required = true, minimum = "5", maximum = "1440") @JsonProperty(required = true)
        long digestMinutes,
    @Schema(required = true, minimum = "1", maximum = "1000000") @JsonProperty(required = true)
        long perRecipient,
    @Schema(required = true, minimum = "1", maximum = "1000000") @JsonProperty(required = true)
        long perRecipientAndKind,
    @Schema(required = true, minimum = "1", maximum = "1000000") @JsonProperty(required = true)
        long perHook,
    @Schema(required = true, minimum = "1", maximum = "1000000") @JsonProperty(required = true)
        long perWorkspace) {
  /** Shows a policy. */
  public static ActionPolicyJson from(ActionPolicy policy) {
    return new ActionPolicyJson(
        policy.answerDays(),
        policy.overRate().wireName(),
        policy.digestMinutes(),
        policy.rates().perRecipient(),
        policy.rates().perRecipientAndKind(),
        policy.rates().perHook(),
        policy.rates().perWorkspace());
  }

  /**
   * What the boundary takes; its numbers may be impossible.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  ActionPolicy policy() {
    return new ActionPolicy(
        answerDays,
        fate(),
        digestMinutes,
        new ActionPolicy.Rates(perRecipient, perRecipientAndKind, perHook, perWorkspace));
  }

  private ActionPolicy.OverRate fate() {
    return Arrays.stream(ActionPolicy.OverRate.values())
        .filter(fate -> fate.wireName().equals(overRate))
        .findFirst()
        .orElseThrow(
            () ->
                new HookwardenException(
                    Problem.INVALID_REQUEST,
                    "actions.overRate: digest or drop",
                    Map.of(
                        "fields",
                        List.of(Map.of("field", "actions.overRate", "detail", "digest or drop")))));
  }
}
