package dev.hookwarden.schedule.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A schedule.
 *
 * @param identity which one
 * @param definition when, and with what
 * @param version the version that it starts; {@code null} for whichever is active
 * @param state whether it fires
 * @param nextAt the next planned time; {@code null} unless there is one
 * @param change who changed it
 * @param latest its latest firings, newest first, ten at most
 */
public record ScheduleView(
    Identity identity,
    ScheduleDefinition definition,
    @Nullable Integer version,
    ScheduleState state,
    @Nullable Instant nextAt,
    Change change,
    List<FiringView> latest) {
  /** The most firings that a view has. */
  public static final int MAX_LATEST = 10;

  /** Copies. */
  public ScheduleView {
    latest = List.copyOf(latest);
  }

  /**
   * Which schedule.
   *
   * @param id its id
   * @param hook the hook that it starts
   * @param name what people call it; {@code manifest-1} and so on for those of a manifest
   * @param origin where it comes from
   */
  public record Identity(UUID id, String hook, String name, ScheduleOrigin origin) {}

  /**
   * Who changed a schedule.
   *
   * @param createdBy who made it, or activated the version that brought it
   * @param createdAt when
   * @param changedBy who changed, paused or resumed it last
   * @param changedAt when
   * @param revision rises with every change
   */
  public record Change(
      String createdBy, Instant createdAt, String changedBy, Instant changedAt, long revision) {}

  /** The firing that it decided last; {@code null} if there was none. */
  public @Nullable FiringView last() {
    return latest.isEmpty() ? null : latest.getFirst();
  }
}
