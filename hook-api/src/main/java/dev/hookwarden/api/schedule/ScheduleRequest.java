package dev.hookwarden.api.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.schedule.boundary.ScheduleDefinition;
import dev.hookwarden.schedule.boundary.ScheduleDraft;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A schedule as it is wanted.
 *
 * @param hook the hook's name
 * @param name what people call it
 * @param version the version that it starts; empty for the active one, or that which it has
 * @param follow whether it starts whichever version is active; empty for no
 * @param definition when, and with what
 */
@Schema(name = "ScheduleRequest", description = "A schedule as it is wanted.")
public record ScheduleRequest(
    @Schema(required = true, examples = "nightly-report") @JsonProperty(required = true)
        String hook,
    @Schema(required = true, pattern = "[a-z][a-z0-9-]{0,62}", examples = "daily")
        @JsonProperty(required = true)
        String name,
    @Schema(
            implementation = Integer.class,
            nullable = true,
            description =
                "The version that it starts. Absent: the active one of this moment, or, in a"
                    + " change, that which it has.")
        Optional<Integer> version,
    @Schema(
            implementation = Boolean.class,
            nullable = true,
            description = "Start whichever version is active, now and later. Absent: false.")
        Optional<Boolean> follow,
    @Schema(
            required = true,
            implementation = Object.class,
            description =
                "As a schedule trigger of a manifest without on: one of cron, every and at;"
                    + " zone, exclude, jitter, misfire, overlap and data.",
            examples = "{\"cron\": \"0 0 6 ? * MON-FRI\", \"zone\": \"Europe/Berlin\"}")
        @JsonProperty(required = true)
        JsonNode definition) {
  ScheduleDraft draft() {
    return new ScheduleDraft(
        hook,
        name,
        version.orElse(null),
        follow.orElse(false),
        ScheduleDefinition.read(definition));
  }
}
