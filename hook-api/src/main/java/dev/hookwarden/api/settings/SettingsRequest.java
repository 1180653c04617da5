package dev.hookwarden.api.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.settings.boundary.NewSettings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Settings to be. All of them, so that nothing is reset by being left out.
 *
 * @param limits the most that runs may have
 * @param retentionDays after how many days a run is removed
 * @param reviewPolicy how versions are reviewed
 */
@Schema(name = "NewSettings", description = "Settings to be; nothing may be left out.")
public record SettingsRequest(
    @Schema(required = true) @JsonProperty(required = true) LimitTableJson limits,
    @Schema(required = true, minimum = "1", maximum = "3650") @JsonProperty(required = true)
        long retentionDays,
    @Schema(required = true) @JsonProperty(required = true) ReviewPolicyJson reviewPolicy) {
  /** What the boundary takes. */
  NewSettings settings() {
    return new NewSettings(limits.values(), retentionDays, reviewPolicy.policy());
  }
}
