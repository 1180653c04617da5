package dev.hookwarden.api.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.settings.boundary.HistoryRules;
import dev.hookwarden.settings.boundary.NewSettings;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Settings to be. All of them, so that nothing is reset by being left out.
 *
 * @param limits the most that runs may have
 * @param retentionDays after how many days a run is removed
 * @param ledgerDays after how many days an entry of the ledger is archived
 * @param confirmUndoAbove an undo of more changes needs a second person
 * @param reviewPolicy how versions are reviewed
 * @param actions what holds for actions
 */
@Schema(name = "NewSettings", description = "Settings to be; nothing may be left out.")
public record SettingsRequest(
    @Schema(required = true) @JsonProperty(required = true) LimitTableJson limits,
    @Schema(required = true, minimum = "1", maximum = "3650") @JsonProperty(required = true)
        long retentionDays,
    @Schema(required = true, minimum = "30", maximum = "36500") @JsonProperty(required = true)
        long ledgerDays,
    @Schema(required = true, minimum = "0", maximum = "1000000") @JsonProperty(required = true)
        long confirmUndoAbove,
    @Schema(required = true) @JsonProperty(required = true) ReviewPolicyJson reviewPolicy,
    @Schema(required = true) @JsonProperty(required = true) ActionPolicyJson actions) {
  /** What the boundary takes. */
  NewSettings settings() {
    return new NewSettings(
        limits.values(),
        retentionDays,
        new HistoryRules(ledgerDays, confirmUndoAbove),
        reviewPolicy.policy(),
        actions.policy());
  }
}
