package dev.hookwarden.api.scan;

import dev.hookwarden.scan.boundary.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place in a source that a rule points at.
 *
 * @param id the same for the same finding in the same version
 * @param rule the rule's id
 * @param title one line
 * @param severity how much it matters
 * @param line the 1-based line; 0 for the whole source
 * @param column the 1-based column in UTF-16 code units; 0 for the whole source
 * @param endLine the line of the character behind it
 * @param endColumn the column of the character behind it
 * @param excerpt the line's text around it
 * @param explanation why it matters
 * @param advice what to do instead
 */
@Schema(name = "Finding", description = "A place in a source that a rule points at.")
public record FindingJson(
    @Schema(description = "The same for the same finding in the same version.") String id,
    @Schema(examples = "constructor-chain") String rule,
    String title,
    @Schema(enumeration = {"info", "low", "medium", "high", "critical"}) String severity,
    @Schema(description = "From 1; 0 if the finding belongs to the whole source.") int line,
    @Schema(description = "From 1, in UTF-16 code units; 0 for the whole source.") int column,
    int endLine,
    int endColumn,
    @Schema(description = "The line's text around it, at most 200 characters.") String excerpt,
    String explanation,
    String advice) {
  /** Shows a finding. */
  public static FindingJson from(Finding finding) {
    return new FindingJson(
        finding.id(),
        finding.rule(),
        finding.title(),
        finding.severity().wireName(),
        finding.line(),
        finding.column(),
        finding.endLine(),
        finding.endColumn(),
        finding.excerpt(),
        finding.explanation(),
        finding.advice());
  }
}
