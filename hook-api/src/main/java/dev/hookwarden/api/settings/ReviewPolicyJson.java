package dev.hookwarden.api.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.settings.boundary.ReviewPolicy;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the workspace reviews versions.
 *
 * @param automaticApproval whether a version without anything to read is approved without a person
 * @param claimMinutes after how many minutes a reviewer loses a version again
 * @param suspendAt the severities of new findings that stop a running version
 * @param alarmsPerHour how many alarming runs within an hour stop a version
 * @param heldActionsPerHour more held actions within an hour than this stop a version
 */
@Schema(name = "ReviewPolicy", description = "How the workspace reviews versions.")
public record ReviewPolicyJson(
    @Schema(required = true) @JsonProperty(required = true) boolean automaticApproval,
    @Schema(required = true, minimum = "1", maximum = "10080") @JsonProperty(required = true)
        long claimMinutes,
    @Schema(required = true, description = "Some of info, low, medium, high and critical.")
        @JsonProperty(required = true)
        List<String> suspendAt,
    @Schema(required = true, minimum = "1", maximum = "1000") @JsonProperty(required = true)
        long alarmsPerHour,
    @Schema(required = true, minimum = "0", maximum = "100000") @JsonProperty(required = true)
        long heldActionsPerHour) {
  /** Shows a policy; severities in their order. */
  public static ReviewPolicyJson from(ReviewPolicy policy) {
    return new ReviewPolicyJson(
        policy.automaticApproval(),
        policy.claimMinutes(),
        ReviewPolicy.SEVERITIES.stream().filter(policy.suspendAt()::contains).toList(),
        policy.alarmsPerHour(),
        policy.heldActionsPerHour());
  }

  /** What the boundary takes; it may be impossible. */
  ReviewPolicy policy() {
    return new ReviewPolicy(
        automaticApproval,
        claimMinutes,
        suspendAt.stream().map(String::valueOf).collect(Collectors.toSet()),
        alarmsPerHour,
        heldActionsPerHour);
  }
}
