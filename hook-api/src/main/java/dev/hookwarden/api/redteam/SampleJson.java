package dev.hookwarden.api.redteam;

import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.protocol.corpus.Technique;
import dev.hookwarden.redteam.boundary.Expectation;
import dev.hookwarden.redteam.boundary.SampleView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sample.
 *
 * @param name its name
 * @param language its language
 * @param technique what it tries
 * @param expected what must come of it
 * @param source the program
 * @param builtIn whether it came with the server
 * @param addedBy who added it
 * @param addedAt when
 * @param retiredBy who took it out of campaigns
 * @param retiredAt when
 * @param marks what people said of it
 */
@Schema(name = "Sample", description = "An attack and what is known of it.")
public record SampleJson(
    @Schema(examples = "js-c01-endless-loop.js") String name,
    @Schema(enumeration = {"javascript", "typescript", "python"}) String language,
    TechniqueJson technique,
    ExpectedJson expected,
    String source,
    @Schema(description = "Whether it came with the server.") boolean builtIn,
    @Schema(nullable = true) @Nullable String addedBy,
    @Schema(nullable = true) @Nullable Instant addedAt,
    @Schema(nullable = true, description = "Who took it out of campaigns.")
        @Nullable String retiredBy,
    @Schema(nullable = true) @Nullable Instant retiredAt,
    @Schema(description = "What people said came of it, the latest first; at most 20.")
        List<MarkJson> marks) {
  /**
   * What a sample tries.
   *
   * @param id an id of the catalogue or of the workspace's own
   * @param family what it belongs to
   * @param attack what is tried, in words
   */
  @Schema(name = "Technique", description = "What a sample tries.")
  public record TechniqueJson(
      @Schema(examples = "JS-C01") String id, String family, String attack) {
    private static TechniqueJson from(Technique technique) {
      return new TechniqueJson(technique.id(), technique.family(), technique.attack());
    }
  }

  /** Copies. */
  public SampleJson {
    marks = List.copyOf(marks);
  }

  /** Shows a sample. */
  static SampleJson from(SampleView view) {
    Sample sample = view.sample();
    SampleView.Act added = view.added();
    SampleView.Act retired = view.retired();
    return new SampleJson(
        sample.name(),
        sample.language().wireName(),
        TechniqueJson.from(view.technique()),
        ExpectedJson.from(
            new Expectation(
                sample.outcomes().stream().sorted().toList(), sample.rules(), sample.demands())),
        sample.source(),
        added == null,
        added == null ? null : added.by(),
        added == null ? null : added.at(),
        retired == null ? null : retired.by(),
        retired == null ? null : retired.at(),
        view.marks().stream().map(MarkJson::from).toList());
  }
}
