package dev.hookwarden.api.hook;

import dev.hookwarden.library.boundary.SourceView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The text of a version.
 *
 * @param language the language of the source
 * @param source as it was handed in
 * @param compiled as it is executed
 */
@Schema(name = "Source", description = "The text of a version.")
public record SourceJson(
    @Schema(enumeration = {"javascript", "typescript", "python"}) String language,
    @Schema(description = "As it was handed in.") String source,
    @Schema(description = "As it is executed.") String compiled) {
  /** Shows a source. */
  public static SourceJson from(SourceView view) {
    return new SourceJson(view.language().wireName(), view.source(), view.compiled());
  }
}
