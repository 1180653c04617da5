package dev.hookwarden.api.redteam;

import dev.hookwarden.redteam.boundary.MarkView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody says came of a sample.
 *
 * @param verdict what came of it
 * @param note how
 * @param by who says so
 * @param at when
 */
@Schema(name = "Mark", description = "What somebody says came of a sample.")
public record MarkJson(
    @Schema(enumeration = {"contained", "rejected-early", "escaped"}) String verdict,
    String note,
    String by,
    Instant at) {
  /** Shows a mark. */
  static MarkJson from(MarkView mark) {
    return new MarkJson(mark.verdict().wireName(), mark.note(), mark.by(), mark.at());
  }
}
