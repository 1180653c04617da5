package dev.hookwarden.api.problem;

import dev.hookwarden.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kind of failure, for the reference.
 *
 * @param type its address
 * @param code its code
 * @param title one line
 * @param status the HTTP status
 * @param blame whose fault it is
 * @param explanation what it means and what to do
 */
@Schema(name = "ProblemKind", description = "A kind of failure and what to do about it.")
public record ProblemJson(
    String type, String code, String title, int status, String blame, String explanation) {
  /** Shows a problem. */
  public static ProblemJson from(Problem problem) {
    return new ProblemJson(
        ProblemDocument.typeOf(problem),
        problem.code(),
        problem.title(),
        problem.status(),
        ProblemDocument.blameOf(problem),
        problem.explanation());
  }
}
