package dev.hookwarden.api.hook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.run.FixtureResultJson;
import dev.hookwarden.library.boundary.VersionView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of a hook.
 *
 * @param hook the hook's name
 * @param version its number, from 1
 * @param hash SHA-256 over language, source, manifest and API version, in hex
 * @param language the language of the source
 * @param state where it is in its life
 * @param manifest what it asks for, in normal form
 * @param apiVersion the version of the host API
 * @param submittedBy who handed it in
 * @param submittedAt when
 * @param message why, in its author's words
 * @param warnings what the compiler said that did not prevent it
 * @param fixtures what it did on the hook's fixtures when it was handed in
 */
@Schema(name = "Version", description = "One immutable version of a hook.")
public record VersionJson(
    @Schema(examples = "label-issues") String hook,
    @Schema(examples = "3") int version,
    @Schema(description = "SHA-256 over language, source, manifest and API version.") String hash,
    @Schema(enumeration = {"javascript", "typescript", "python"}) String language,
    @Schema(
            enumeration = {
              "submitted",
              "in-review",
              "approved",
              "rejected",
              "active",
              "retired",
              "suspended"
            })
        String state,
    @Schema(type = SchemaType.OBJECT, description = "What it asks for, in normal form.")
        JsonNode manifest,
    int apiVersion,
    String submittedBy,
    Instant submittedAt,
    @Schema(description = "Why, in its author's words; may be empty.") String message,
    List<DiagnosticJson> warnings,
    @Schema(description = "What it did on the hook's fixtures when it was handed in.")
        List<FixtureResultJson> fixtures) {
  /** Shows a version. */
  public static VersionJson from(VersionView view) {
    VersionView.Identity identity = view.identity();
    return new VersionJson(
        identity.hook(),
        identity.number(),
        identity.hash(),
        identity.language().wireName(),
        view.state().wireName(),
        view.manifest(),
        identity.apiVersion(),
        view.submittedBy(),
        view.submittedAt(),
        view.message(),
        view.warnings().stream().map(DiagnosticJson::from).toList(),
        view.fixtures().stream().map(FixtureResultJson::from).toList());
  }
}
