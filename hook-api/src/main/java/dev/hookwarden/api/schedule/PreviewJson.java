package dev.hookwarden.api.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.schedule.boundary.ScheduleDefinition;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a definition would do.
 *
 * @param definition in normal form
 * @param words for people
 * @param conditions what else holds, for people
 * @param next its next times, if it began to hold now
 */
@Schema(name = "SchedulePreview", description = "What a definition would do.")
public record PreviewJson(
    @Schema(implementation = Object.class, description = "In normal form.") JsonNode definition,
    String words,
    String conditions,
    @Schema(description = "The next times, ten at most, without jitter.") List<Instant> next) {
  static PreviewJson from(ScheduleDefinition definition, List<Instant> next) {
    return new PreviewJson(
        definition.json(), definition.plan().words(), definition.plan().conditions(), next);
  }
}
