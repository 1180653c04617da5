package dev.hookwarden.api.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A failure as RFC 9457 writes it.
 *
 * @param type the address of the problem's page in the reference
 * @param title one line that is the same for every occurrence
 * @param status the HTTP status
 * @param detail what exactly went wrong this time
 * @param code the problem's code; never changes its meaning
 * @param blame whose fault it is: {@code caller}, {@code limit}, {@code external} or {@code us}
 * @param members further members, such as {@code errors} or {@code run}
 */
@Schema(
    name = "Problem",
    description =
        "A failure (RFC 9457). Some codes carry further members: errors, fields, reason, run or runs.")
public record ProblemDocument(
    @Schema(examples = "/api/v1/problems/not-found") String type,
    @Schema(examples = "There is no such thing here") String title,
    @Schema(examples = "404") int status,
    @Schema(examples = "there is no hook label-issues") String detail,
    @Schema(examples = "not-found") String code,
    @Schema(
            examples = "caller",
            enumeration = {"caller", "limit", "external", "us"})
        String blame,
    @Schema(hidden = true) @JsonIgnore Map<String, Object> members) {
  static final String MEDIA_TYPE = "application/problem+json";
  private static final String REFERENCE = "/api/v1/problems/";

  /** Copies. */
  public ProblemDocument {
    members = Map.copyOf(members);
  }

  /** Writes a failure as a document. */
  public static ProblemDocument from(HookwardenException failure) {
    Problem problem = failure.problem();
    return new ProblemDocument(
        typeOf(problem),
        problem.title(),
        problem.status(),
        failure.detail(),
        problem.code(),
        blameOf(problem),
        MemberJson.from(failure.members()));
  }

  static String typeOf(Problem problem) {
    return REFERENCE + problem.code();
  }

  static String blameOf(Problem problem) {
    return problem.blame().name().toLowerCase(Locale.ROOT);
  }

  /** The further members at the top level, in the order of their names. */
  @JsonAnyGetter
  Map<String, Object> extensions() {
    return new TreeMap<>(members);
  }
}
