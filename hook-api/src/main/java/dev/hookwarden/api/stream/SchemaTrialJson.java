package dev.hookwarden.api.stream;

import dev.hookwarden.stream.boundary.Mismatch;
import dev.hookwarden.stream.boundary.TrialView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What came of a trial.
 *
 * @param checked how many values it was tried on
 * @param fitting how many of them fit
 * @param complete whether nothing was left out
 * @param items each of them
 */
@Schema(name = "SchemaTrial", description = "What came of trying a schema.")
public record SchemaTrialJson(
    int checked,
    long fitting,
    @Schema(description = "False if it took so long that some events were left out.")
        boolean complete,
    @Schema(description = "Newest first.") List<Item> items) {
  /** Shows what came of a trial. */
  public static SchemaTrialJson from(TrialView view) {
    return new SchemaTrialJson(
        view.tried().size(),
        view.fitting(),
        view.isComplete(),
        view.tried().stream().map(Item::from).toList());
  }

  /**
   * One value.
   *
   * @param event the stored event
   * @param receivedAt when it came in
   * @param fits whether it would be taken in
   * @param stopped why the check was ended before it was over
   * @param errors where it does not fit
   */
  @Schema(name = "SchemaTrialItem", description = "A value that a schema was tried on.")
  public record Item(
      @Schema(nullable = true, description = "Null for a sample.") @Nullable UUID event,
      @Schema(nullable = true) @Nullable Instant receivedAt,
      boolean fits,
      @Schema(nullable = true, description = "Why the check was ended before it was over.")
          @Nullable String stopped,
      @Schema(description = "At most 20.") List<Place> errors) {
    static Item from(TrialView.Tried tried) {
      return new Item(
          tried.event(),
          tried.receivedAt(),
          tried.fits(),
          tried.stopped(),
          tried.mismatches().stream().map(Place::from).toList());
    }
  }

  /**
   * A place that does not fit.
   *
   * @param pointer where
   * @param detail what does not fit
   */
  @Schema(name = "SchemaMismatch", description = "Where data do not fit a schema.")
  public record Place(
      @Schema(examples = "/lines/0/sku", description = "A JSON pointer into the data.")
          String pointer,
      String detail) {
    static Place from(Mismatch mismatch) {
      return new Place(mismatch.pointer(), mismatch.detail());
    }
  }
}
