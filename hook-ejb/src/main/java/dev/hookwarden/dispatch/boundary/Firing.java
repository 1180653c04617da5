package dev.hookwarden.dispatch.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A planned time of a schedule has come.
 *
 * @param workspace whose schedule
 * @param schedule what people call it
 * @param scheduleId its id
 * @param hook the hook that it starts
 * @param pinnedVersion the version that it starts; {@code null} for whichever is active
 * @param planned the planned time
 * @param fired when it was decided
 * @param data what the hook sees as {@code event.data}
 * @param missed whether it makes up for a time that was missed
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
