package dev.hookwarden.library.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Language;
import java.time.Instant;
import java.util.List;

/**
 * One immutable version of a hook.
 *
 * @param identity what it is
 * @param state where it is in its life
 * @param manifest what it asks for, in normal form
 * @param submittedBy who handed it in
 * @param submittedAt when
 * @param message why, in its author's words; may be empty
 * @param warnings what the compiler said that did not prevent it
 * @param fixtures what it did on the hook's fixtures when it was handed in
 */
public record VersionView(
    Identity identity,
    VersionState state,
    JsonNode manifest,
    String submittedBy,
    Instant submittedAt,
    String message,
    List<Diagnostic> warnings,
    List<FixtureResult> fixtures) {
  /**
   * What a version is.
   *
   * @param hook the hook's name
   * @param number 1 for the first version
   * @param hash SHA-256 over language, source, manifest and API version, in hex
   * @param language the language of the source
   * @param apiVersion the version of the host API
   */
  public record Identity(String hook, int number, String hash, Language language, int apiVersion) {}
}
