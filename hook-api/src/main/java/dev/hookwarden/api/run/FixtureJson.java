package dev.hookwarden.api.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.api.http.JsonText;
import dev.hookwarden.library.boundary.Behaviour;
import dev.hookwarden.library.boundary.FixtureContent;
import dev.hookwarden.library.boundary.FixtureView;
import dev.hookwarden.run.boundary.RecordSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A saved input of a hook with what is expected.
 *
 * @param hook the hook's name
 * @param name its name
 * @param trigger what starts the run
 * @param event the event
 * @param startedAt the run's frozen time
 * @param records what it finds when it reads
 * @param expected what it has to do
 * @param savedBy who saved it last
 * @param savedAt when
 * @param revision changes with each save
 */
@Schema(name = "Fixture", description = "A saved input of a hook with what is expected.")
public record FixtureJson(
    @Schema(examples = "label-issues") String hook,
    @Schema(examples = "small-order") String name,
    String trigger,
    @Schema(implementation = Object.class) JsonNode event,
    @Schema(description = "The time that the hook sees.") Instant startedAt,
    @Schema(description = "The records that it finds; no other exists for it.")
        List<KeptRecordJson> records,
    ExpectedJson expected,
    String savedBy,
    Instant savedAt,
    @Schema(description = "The ETag is this in quotation marks.") long revision) {
  /** A record of a fixture. */
  @Schema(name = "KeptRecord")
  public record KeptRecordJson(
      String collection, String key, @Schema(implementation = Object.class) JsonNode value) {
    static KeptRecordJson from(RecordSnapshot.Entry entry) {
      return new KeptRecordJson(entry.collection(), entry.key(), entry.value());
    }
  }

  /** What a run on a fixture has to do. */
  @Schema(name = "ExpectedRun")
  public record ExpectedJson(
      @Schema(enumeration = {"ok", "rejected", "guest-error"}) String outcome,
      @Schema(implementation = Object.class, nullable = true) @Nullable JsonNode value,
      @Schema(nullable = true, description = "Why it rejects the event.") @Nullable String reason,
      List<EffectJson> effects) {
    static ExpectedJson from(Behaviour behaviour) {
      return new ExpectedJson(
          behaviour.outcome().wireName(),
          behaviour.value(),
          behaviour.reason(),
          IntStream.range(0, behaviour.effects().size())
              .mapToObj(i -> EffectJson.from(i, behaviour.effects().get(i)))
              .toList());
    }
  }

  /** Shows a fixture. */
  public static FixtureJson from(FixtureView view) {
    FixtureContent content = view.content();
    return new FixtureJson(
        view.hook(),
        view.name(),
        content.trigger().wireName(),
        JsonText.read(content.event()),
        content.startedAt(),
        content.records().stream().map(KeptRecordJson::from).toList(),
        ExpectedJson.from(content.expected()),
        view.savedBy(),
        view.savedAt(),
        view.revision());
  }
}
