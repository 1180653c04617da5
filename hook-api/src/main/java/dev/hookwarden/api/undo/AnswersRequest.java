package dev.hookwarden.api.undo;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.undo.boundary.Answer;
import dev.hookwarden.undo.boundary.Answers;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to do about conflicts.
 *
 * @param answer what to do
 * @param positions the records; absent for all
 * @param openOnly whether conflicts that have an answer already keep it
 */
@Schema(name = "UndoAnswers", description = "What to do about conflicts.")
public record AnswersRequest(
    @Schema(
            required = true,
            enumeration = {"keep", "overwrite", "merge"})
        @JsonProperty(required = true)
        String answer,
    @Schema(
            description =
                "The positions of the records, 1 to 500 of them; absent for all conflicts that the"
                    + " answer is possible for.")
        Optional<List<Integer>> positions,
    @Schema(
            implementation = Boolean.class,
            description = "Whether conflicts that have an answer already keep it. Absent: no.")
        Optional<Boolean> openOnly) {
  /** What the boundary takes. */
  Answers answers() {
    if (positions.isPresent() && positions.get().isEmpty()) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "positions: at least one");
    }
    return new Answers(
        Answer.named(answer)
            .orElseThrow(
                () ->
                    new HookwardenException(
                        Problem.INVALID_REQUEST, "answer: keep, overwrite or merge")),
        positions.orElse(List.of()),
        openOnly.orElse(false));
  }
}
