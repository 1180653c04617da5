package dev.hookwarden.api.review;

import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.review.boundary.RevocationPreview;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a revocation would stop.
 *
 * @param approval the approval
 * @param stops whether the version runs now
 * @param triggers what it listens to
 * @param eventsPerDay how many events a day reach it
 */
@Schema(name = "RevocationPreview", description = "What the end of an approval would stop.")
public record RevocationJson(
    ApprovalJson approval,
    @Schema(description = "Whether the version runs now.") boolean stops,
    List<TriggerJson> triggers,
    long eventsPerDay) {
  /** What starts a version. */
  @Schema(name = "StoppedTrigger")
  public record TriggerJson(
      @Schema(enumeration = {"before", "after", "invoke", "schedule"}) String on,
      @Schema(nullable = true) @Nullable String stream,
      List<String> types) {
    static TriggerJson from(Trigger trigger) {
      String kind = trigger.kind().wireName();
      return switch (trigger) {
        case Trigger.Before before -> new TriggerJson(kind, before.stream(), before.types());
        case Trigger.After after -> new TriggerJson(kind, after.stream(), after.types());
        case Trigger.Invoke invoke -> new TriggerJson(kind, null, List.of());
        case Trigger.Schedule schedule -> new TriggerJson(kind, null, List.of());
      };
    }
  }

  static RevocationJson from(RevocationPreview preview) {
    return new RevocationJson(
        ApprovalJson.from(preview.approval()),
        preview.stops(),
        preview.triggers().stream().map(TriggerJson::from).toList(),
        preview.eventsPerDay());
  }
}
