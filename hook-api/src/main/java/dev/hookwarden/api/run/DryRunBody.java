package dev.hookwarden.api.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.hookwarden.dispatch.boundary.DryRunRequest;
import dev.hookwarden.dispatch.boundary.DryRunRequest.Input;
import dev.hookwarden.dispatch.boundary.DryRunRequest.Subject;
import dev.hookwarden.library.boundary.Submission;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.TriggerKind;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to run without effects: a version or a draft, on an event, a run's event, or data.
 *
 * @param hook the hook's name
 * @param version the version; empty for the active one
 * @param draft what is being written, instead of a version
 * @param event an event's id
 * @param run the id of a run to repeat
 * @param fixture the name of a fixture
 * @param data made-up data; empty for JSON null
 * @param trigger which trigger
 */
@Schema(
    name = "DryRunRequest",
    description = "A version or a draft, and at most one of event, run, fixture and data.")
public record DryRunBody(
    @Schema(required = true, examples = "label-issues") @JsonProperty(required = true) String hook,
    @Schema(
            implementation = Integer.class,
            nullable = true,
            description = "Absent: the active version.")
        Optional<Integer> version,
    @Schema(implementation = DraftJson.class, nullable = true, description = "Not a version.")
        Optional<DraftJson> draft,
    @Schema(
            implementation = UUID.class,
            nullable = true,
            description = "An event of this workspace.")
        Optional<UUID> event,
    @Schema(
            implementation = UUID.class,
            nullable = true,
            description =
                "Repeats a run: on its event, at its time, with its randomness. The answer says"
                    + " what became different.")
        Optional<UUID> run,
    @Schema(
            implementation = String.class,
            nullable = true,
            description =
                "A fixture of the hook: its event, time, randomness and records. The answer says"
                    + " whether the run does what is expected.")
        Optional<String> fixture,
    @Schema(
            implementation = Object.class,
            nullable = true,
            description = "What the hook sees as event.data, without the others.")
        Optional<JsonNode> data,
    @Schema(
            implementation = String.class,
            nullable = true,
            enumeration = {"before", "after", "invoke", "schedule"},
            description = "Absent: that of the run or fixture, or else the manifest's first.")
        Optional<String> trigger) {
  /** What is being written. */
  @Schema(name = "Draft", description = "A version that is not handed in.")
  public record DraftJson(
      @Schema(
              required = true,
              enumeration = {"javascript", "typescript", "python"})
          @JsonProperty(required = true)
          String language,
      @Schema(required = true, description = "At most 1 MiB of UTF-8.")
          @JsonProperty(required = true)
          String source,
      @Schema(required = true, type = SchemaType.OBJECT) @JsonProperty(required = true)
          JsonNode manifest) {}

  /**
   * What is asked of the boundary.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  DryRunRequest request() {
    if (draft.isPresent() && version.isPresent()) {
      throw refusal("version, draft: one of them");
    }
    Subject subject =
        draft
            .<Subject>map(
                each ->
                    new Subject.Draft(
                        new Submission(
                            hook, each.language(), each.source(), each.manifest(), "", null)))
            .orElseGet(() -> new Subject.Version(hook, version.orElse(null)));
    return new DryRunRequest(subject, input(), trigger.map(DryRunBody::kind).orElse(null));
  }

  private Input input() {
    // Jackson makes JSON null of an absent value, too.
    Optional<JsonNode> given = data.filter(value -> !value.isNull());
    if (Stream.of(event, run, fixture, given).filter(Optional::isPresent).count() > 1) {
      throw refusal("event, run, fixture, data: one of them");
    }
    return event
        .<Input>map(Input.OfEvent::new)
        .or(() -> run.map(Input.OfRun::new))
        .or(() -> fixture.map(Input.OfFixture::new))
        .orElseGet(() -> new Input.OfData(given.orElseGet(NullNode::getInstance)));
  }

  private static TriggerKind kind(String name) {
    return TriggerKind.named(name).orElseThrow(() -> refusal("trigger: before, after or invoke"));
  }

  private static HookwardenException refusal(String detail) {
    return new HookwardenException(Problem.INVALID_REQUEST, detail);
  }
}
