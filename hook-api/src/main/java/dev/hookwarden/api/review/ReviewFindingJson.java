package dev.hookwarden.api.review;

import dev.hookwarden.review.boundary.Acceptance;
import dev.hookwarden.review.boundary.ReviewFinding;
import dev.hookwarden.scan.boundary.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something about a version that a reviewer has to answer.
 *
 * @param id its id, the same whenever this version is scanned
 * @param rule which rule found it
 * @param origin where it comes from
 * @param severity how much it matters
 * @param title one line
 * @param explanation why it matters
 * @param advice what to do instead
 * @param line the 1-based line; 0 for the whole version
 * @param column the 1-based column, in UTF-16 code units
 * @param endLine the line of the character behind it
 * @param endColumn the column of the character behind it
 * @param excerpt the line's text
 * @param runs the runs that gave rise to it
 * @param acceptances who lets it pass
 * @param needed how many reviewers have to
 * @param resolved whether enough reviewers do
 */
@Schema(name = "ReviewFinding", description = "Something that a reviewer has to answer.")
public record ReviewFindingJson(
    String id,
    String rule,
    @Schema(enumeration = {"scan", "runtime"}) String origin,
    @Schema(enumeration = {"info", "low", "medium", "high", "critical"}) String severity,
    String title,
    String explanation,
    String advice,
    @Schema(description = "0 for the whole version.") int line,
    int column,
    int endLine,
    int endColumn,
    String excerpt,
    @Schema(description = "The runs that gave rise to it.") List<UUID> runs,
    List<AcceptanceJson> acceptances,
    @Schema(description = "How many reviewers have to accept it.") int needed,
    boolean resolved) {
  /** That a reviewer lets a finding pass. */
  @Schema(name = "Acceptance")
  public record AcceptanceJson(UUID by, String name, String reason, Instant at) {
    static AcceptanceJson from(Acceptance acceptance) {
      return new AcceptanceJson(
          acceptance.by(), acceptance.name(), acceptance.reason(), acceptance.at());
    }
  }

  static ReviewFindingJson from(ReviewFinding found) {
    Finding finding = found.finding();
    return new ReviewFindingJson(
        finding.id(),
        finding.rule(),
        found.origin().name().toLowerCase(Locale.ROOT),
        finding.severity().wireName(),
        finding.title(),
        finding.explanation(),
        finding.advice(),
        finding.line(),
        finding.column(),
        finding.endLine(),
        finding.endColumn(),
        finding.excerpt(),
        found.runs(),
        found.acceptances().stream().map(AcceptanceJson::from).toList(),
        found.needed(),
        found.isResolved());
  }
}
