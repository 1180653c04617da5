package dev.hookwarden.api.run;

import dev.hookwarden.library.boundary.FixtureResult;
import dev.hookwarden.protocol.Outcome;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a version did on a fixture.
 *
 * @param fixture the fixture's name
 * @param status whether it did what is expected
 * @param outcome how it ended; {@code null} if it was not run
 * @param mismatches where it did something else
 */
@Schema(name = "FixtureResult", description = "What a version did on a fixture.")
public record FixtureResultJson(
    @Schema(examples = "small-order") String fixture,
    @Schema(enumeration = {"equal", "different", "not-run"}) String status,
    @Schema(nullable = true) @Nullable String outcome,
    @Schema(description = "At most 10.") List<MismatchJson> mismatches) {
  /** Something that is not as expected. */
  @Schema(name = "FixtureMismatch")
  public record MismatchJson(
      @Schema(description = "trigger, outcome, reason, value, or effect and its number from 1.")
          String what,
      @Schema(description = "As JSON text; cut after 500 characters.") String expected,
      String actual) {}

  /** Shows a result. */
  public static FixtureResultJson from(FixtureResult result) {
    Outcome outcome = result.outcome();
    return new FixtureResultJson(
        result.fixture(),
        result.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        outcome == null ? null : outcome.wireName(),
        result.mismatches().stream()
            .map(each -> new MismatchJson(each.what(), each.expected(), each.actual()))
            .toList());
  }
}
