package dev.hookwarden.api.redteam;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.redteam.boundary.Expectation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What must come of a sample.
 *
 * @param outcomes how its run may end
 * @param rules what the scanner must find
 * @param demands more that must come of it
 */
@Schema(name = "Expectation", description = "What must come of a sample.")
public record ExpectedJson(
    @Schema(
            required = true,
            description = "How its run may end: outcomes, or refused alone.",
            examples = "[\"cpu-exceeded\"]")
        @JsonProperty(required = true)
        List<String> outcomes,
    @Schema(
            implementation = String[].class,
            nullable = true,
            description = "The ids of the scanner's rules that must find something. Absent: none.")
        Optional<List<String>> rules,
    @Schema(
            implementation = Object.class,
            nullable = true,
            description =
                "By returns, throws, says, event and log as in the headers of the corpus; JSON is"
                    + " given as text.",
            examples = "{\"returns\": \"\\\"contained\\\"\"}")
        Optional<Map<String, String>> demands) {
  /** Shows an expectation. */
  static ExpectedJson from(Expectation expected) {
    return new ExpectedJson(
        expected.outcomes(), Optional.of(expected.rules()), Optional.of(expected.demands()));
  }

  /** What is handed to the boundary. */
  Expectation expectation() {
    return new Expectation(outcomes, rules.orElse(List.of()), demands.orElse(Map.of()));
  }
}
