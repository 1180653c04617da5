package dev.hookwarden.api.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.dispatch.boundary.RunView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a direct call.
 *
 * @param value what the hook returned; {@code null} if nothing
 * @param run the run
 */
@Schema(name = "Invocation", description = "The answer of a hook that was called directly.")
public record InvocationJson(
    @Schema(
            implementation = Object.class,
            nullable = true,
            description = "What the hook returned; null if nothing.")
        @Nullable JsonNode value,
    RunJson run) {
  /** Shows a run that ended well. */
  public static InvocationJson from(RunView view) {
    RunJson run = RunJson.from(view);
    return new InvocationJson(run.value(), run);
  }
}
