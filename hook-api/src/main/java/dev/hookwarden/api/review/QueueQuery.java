package dev.hookwarden.api.review;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.review.boundary.QueueFilter;
import dev.hookwarden.scan.boundary.Severity;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which waiting versions are wanted. */
public class QueueQuery {
  @QueryParam("severity")
  @Parameter(
      name = "severity",
      in = ParameterIn.QUERY,
      description = "Only with a finding of this severity or a worse one.",
      example = "high")
  private @Nullable String severity;

  @QueryParam("author")
  @Parameter(
      name = "author",
      in = ParameterIn.QUERY,
      description = "Only what an author of this name handed in.")
  private @Nullable String author;

  @QueryParam("hook")
  @Parameter(
      name = "hook",
      in = ParameterIn.QUERY,
      description = "Only hooks whose names contain this.")
  private @Nullable String hook;

  @QueryParam("mine")
  @DefaultValue("false")
  @Parameter(
      name = "mine",
      in = ParameterIn.QUERY,
      description = "Only what the caller is named for or has claimed.")
  private boolean mine;

  @QueryParam("unclaimed")
  @DefaultValue("false")
  @Parameter(
      name = "unclaimed",
      in = ParameterIn.QUERY,
      description = "Only what nobody has claimed.")
  private boolean unclaimed;

  @QueryParam("suspended")
  @DefaultValue("false")
  @Parameter(
      name = "suspended",
      in = ParameterIn.QUERY,
      description = "Only what an alarm has stopped.")
  private boolean suspended;

  /** For the container. */
  public QueueQuery() {}

  /**
   * The filter.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  public QueueFilter filter() {
    return new QueueFilter(
        severity == null ? null : named(severity), author, hook, mine, unclaimed, suspended);
  }

  private static Severity named(String name) {
    return Severity.named(name)
        .orElseThrow(
            () ->
                new HookwardenException(
                    Problem.INVALID_REQUEST, "severity: info, low, medium, high or critical"));
  }
}
