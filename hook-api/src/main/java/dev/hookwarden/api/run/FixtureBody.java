package dev.hookwarden.api.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.dispatch.boundary.DryRunRequest;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to run without effects, and on what, so that the same is expected from then on.
 *
 * @param version the version; empty for the active one
 * @param draft what is being written, instead of a version
 * @param event an event's id
 * @param run the id of a run to repeat
 * @param fixture the name of a fixture
 * @param data made-up data; empty for JSON null
 * @param trigger which trigger
 */
@Schema(
    name = "NewFixture",
    description = "A version or a draft, and at most one of event, run, fixture and data.")
public record FixtureBody(
    @Schema(
            implementation = Integer.class,
            nullable = true,
            description = "Absent: the active version.")
        Optional<Integer> version,
    @Schema(
            implementation = DryRunBody.DraftJson.class,
            nullable = true,
            description = "Not a version.")
        Optional<DryRunBody.DraftJson> draft,
    @Schema(
            implementation = UUID.class,
            nullable = true,
            description = "An event of this workspace.")
        Optional<UUID> event,
    @Schema(implementation = UUID.class, nullable = true, description = "A run to repeat.")
        Optional<UUID> run,
    @Schema(
            implementation = String.class,
            nullable = true,
            description = "A fixture: accepts what the hook does on it now.")
        Optional<String> fixture,
    @Schema(
            implementation = Object.class,
            nullable = true,
            description = "What the hook sees as event.data, without the others.")
        Optional<JsonNode> data,
    @Schema(
            implementation = String.class,
            nullable = true,
            enumeration = {"before", "after", "invoke", "schedule"},
            description = "Absent: that of the run or fixture, or else the manifest's first.")
        Optional<String> trigger) {
  /** What is asked of the boundary. */
  DryRunRequest request(String hook) {
    return new DryRunBody(hook, version, draft, event, run, fixture, data, trigger).request();
  }
}
