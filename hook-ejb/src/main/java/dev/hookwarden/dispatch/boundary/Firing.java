package dev.hookwarden.dispatch.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time of a schedule that has come.
 *
 * @param workspace whose
 * @param schedule the schedule's name, 1 to 1,024 characters without control characters
 * @param scheduleId its id
 * @param hook the hook that is to run
 * @param pinnedVersion the version that has to be active then; {@code null} for any
 * @param planned the time that came; the hook sees it as {@code event.planned}
 * @param fired when it was noticed; the event's {@code time}
 * @param data what the hook sees as {@code event.data}
 * @param missed whether it was noticed too late
 */
public record Firing(
    UUID workspace,
    String schedule,
    UUID scheduleId,
    String hook,
    @Nullable Integer pinnedVersion,
    Instant planned,
    Instant fired,
    JsonNode data,
    boolean missed) {}
