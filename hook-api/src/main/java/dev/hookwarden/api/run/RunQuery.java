package dev.hookwarden.api.run;

import dev.hookwarden.dispatch.boundary.RunFilter;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.TriggerKind;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which runs a caller wants. */
public class RunQuery {
  @QueryParam("hook")
  @Parameter(name = "hook", in = ParameterIn.QUERY, description = "Only runs of this hook.")
  private @Nullable String hook;

  @QueryParam("version")
  @Parameter(name = "version", in = ParameterIn.QUERY, description = "Only runs of this version.")
  private @Nullable Integer version;

  @QueryParam("outcome")
  @Parameter(
      name = "outcome",
      in = ParameterIn.QUERY,
      description = "Only runs with this outcome.",
      example = "guest-error")
  private @Nullable String outcome;

  @QueryParam("trigger")
  @Parameter(
      name = "trigger",
      in = ParameterIn.QUERY,
      description = "Only runs with this trigger: before, after, invoke or schedule.")
  private @Nullable String trigger;

  @QueryParam("stream")
  @Parameter(
      name = "stream",
      in = ParameterIn.QUERY,
      description = "Only runs on events of this stream.")
  private @Nullable String stream;

  @QueryParam("event")
  @Parameter(name = "event", in = ParameterIn.QUERY, description = "Only runs on this event.")
  private @Nullable UUID event;

  @QueryParam("since")
  @Parameter(
      name = "since",
      in = ParameterIn.QUERY,
      description = "Only runs that started at this time or later.")
  private @Nullable String since;

  @QueryParam("until")
  @Parameter(
      name = "until",
      in = ParameterIn.QUERY,
      description = "Only runs that started before this time.")
  private @Nullable String until;

  @QueryParam("text")
  @Parameter(
      name = "text",
      in = ParameterIn.QUERY,
      description =
          "Only runs with this text in their result, failure, log or effects, as they are written"
              + " in JSON; the case of letters does not matter. At most 200 characters. One call"
              + " looks at no more than the latest 10,000 runs that meet the other conditions.")
  private @Nullable String text;

  /** For the container. */
  public RunQuery() {}

  /**
   * The filter.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if a parameter is not valid
   */
  public RunFilter filter() {
    return new RunFilter(
        hook,
        version,
        named("outcome", outcome, Outcome::named),
        named("trigger", trigger, TriggerKind::named),
        stream,
        event,
        time("since", since),
        time("until", until),
        text);
  }

  private static <T> @Nullable T named(
      String parameter, @Nullable String name, Function<String, Optional<T>> find) {
    if (name == null) {
      return null;
    }
    return find.apply(name)
        .orElseThrow(() -> refusal(parameter + ": there is no " + parameter + " of this name"));
  }

  private static @Nullable Instant time(String parameter, @Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw refusal(parameter + ": a time such as 2026-11-01T12:00:00Z");
    }
  }

  private static HookwardenException refusal(String detail) {
    return new HookwardenException(Problem.INVALID_REQUEST, detail);
  }
}
