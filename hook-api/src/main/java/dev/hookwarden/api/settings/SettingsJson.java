package dev.hookwarden.api.settings;

import dev.hookwarden.settings.boundary.SettingsView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a workspace.
 *
 * @param limits the most that its runs may have
 * @param ceilings the most that limits may say on this server
 * @param retentionDays after how many days a run is removed
 * @param ledgerDays after how many days an entry of the ledger is archived
 * @param confirmUndoAbove an undo of more changes needs a second person
 * @param reviewPolicy how versions are reviewed
 * @param actions what holds for actions
 * @param revision rises with every change
 * @param changedBy who changed them last; {@code null} if nobody ever did
 * @param changedAt when
 */
@Schema(name = "Settings", description = "The settings of a workspace.")
public record SettingsJson(
    LimitTableJson limits,
    @Schema(description = "The most that limits may say; set by the server's configuration.")
        LimitTableJson ceilings,
    @Schema(description = "Runs and their events are removed after as many days.", examples = "90")
        int retentionDays,
    @Schema(
            description = "Entries of the ledger are archived after as many days.",
            examples = "400")
        long ledgerDays,
    @Schema(
            description = "An undo of more changes needs the confirmation of a second person.",
            examples = "1000")
        long confirmUndoAbove,
    @Schema(description = "How versions are reviewed.") ReviewPolicyJson reviewPolicy,
    @Schema(description = "What holds for actions.") ActionPolicyJson actions,
    @Schema(description = "Rises with every change; the ETag. 0 if there was none.") long revision,
    @Schema(nullable = true, description = "Who made the last change.") @Nullable String changedBy,
    @Schema(nullable = true, description = "When the last change was made.")
        @Nullable Instant changedAt) {
  /** Shows settings. */
  public static SettingsJson from(SettingsView view) {
    SettingsView.Change change = view.change();
    return new SettingsJson(
        LimitTableJson.from(view.limits()),
        LimitTableJson.from(view.ceilings()),
        view.retentionDays(),
        view.history().ledgerDays(),
        view.history().confirmUndoAbove(),
        ReviewPolicyJson.from(view.review()),
        ActionPolicyJson.from(view.actions()),
        view.revision(),
        change == null ? null : change.by(),
        change == null ? null : change.at());
  }
}
