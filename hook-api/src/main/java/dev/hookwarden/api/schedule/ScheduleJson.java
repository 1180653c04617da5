package dev.hookwarden.api.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.schedule.boundary.ScheduleView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A schedule.
 *
 * @param id its id
 * @param hook the hook that it starts
 * @param name what people call it
 * @param origin where it comes from
 * @param version the version that it starts; {@code null} for whichever is active
 * @param definition when, and with what
 * @param words the same for people
 * @param state whether it fires
 * @param nextAt the next planned time; {@code null} unless there is one
 * @param latest its latest firings, newest first
 * @param createdBy who made it, or the system if it came with a version
 * @param createdAt when
 * @param changedBy who changed, paused or resumed it last
 * @param changedAt when
 * @param revision rises with every change
 */
@Schema(name = "Schedule", description = "When a hook is started.")
public record ScheduleJson(
    UUID id,
    @Schema(examples = "nightly-report") String hook,
    @Schema(examples = "daily") String name,
    @Schema(enumeration = {"manifest", "person"}) String origin,
    @Schema(nullable = true, description = "Null: it starts whichever version is active.")
        @Nullable Integer version,
    @Schema(implementation = Object.class, description = "In normal form, as a request takes it.")
        JsonNode definition,
    @Schema(examples = "at 0 0 6 ? * MON-FRI (Europe/Berlin)") String words,
    @Schema(
            enumeration = {"active", "paused", "idle", "over"},
            description =
                "idle: the version that it starts is not the one that runs. over: no time is left.")
        String state,
    @Schema(nullable = true) @Nullable Instant nextAt,
    @Schema(description = "The ten latest firings, newest first.") List<FiringJson> latest,
    String createdBy,
    Instant createdAt,
    String changedBy,
    Instant changedAt,
    @Schema(description = "Rises with every change; the ETag.") long revision) {
  /** Shows a schedule. */
  public static ScheduleJson from(ScheduleView view) {
    ScheduleView.Identity identity = view.identity();
    ScheduleView.Change change = view.change();
    return new ScheduleJson(
        identity.id(),
        identity.hook(),
        identity.name(),
        identity.origin().wireName(),
        view.version(),
        view.definition().json(),
        view.definition().plan().words(),
        view.state().wireName(),
        view.nextAt(),
        view.latest().stream().map(FiringJson::from).toList(),
        change.createdBy(),
        change.createdAt(),
        change.changedBy(),
        change.changedAt(),
        change.revision());
  }
}
