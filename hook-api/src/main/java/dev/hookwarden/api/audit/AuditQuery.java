package dev.hookwarden.api.audit;

import dev.hookwarden.audit.boundary.AuditFilter;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which audit entries a caller wants. */
public class AuditQuery {
  @QueryParam("actor")
  @Parameter(
      name = "actor",
      in = ParameterIn.QUERY,
      description = "Only entries of who had this name.")
  private @Nullable String actor;

  @QueryParam("action")
  @Parameter(
      name = "action",
      in = ParameterIn.QUERY,
      description = "Only entries of this action.",
      example = "version.activated")
  private @Nullable String action;

  @QueryParam("subject")
  @Parameter(
      name = "subject",
      in = ParameterIn.QUERY,
      description = "Only entries about this.",
      example = "hook/label-issues/3")
  private @Nullable String subject;

  @QueryParam("run")
  @Parameter(name = "run", in = ParameterIn.QUERY, description = "Only entries about this run.")
  private @Nullable UUID run;

  @QueryParam("since")
  @Parameter(
      name = "since",
      in = ParameterIn.QUERY,
      description = "Only entries that were written at this time or later.")
  private @Nullable String since;

  @QueryParam("until")
  @Parameter(
      name = "until",
      in = ParameterIn.QUERY,
      description = "Only entries that were written before this time.")
  private @Nullable String until;

  @QueryParam("text")
  @Parameter(
      name = "text",
      in = ParameterIn.QUERY,
      description =
          "Only entries with this text in their subject or detail; the case of letters does not"
              + " matter. At most 200 characters.")
  private @Nullable String text;

  /** For the container. */
  public AuditQuery() {}

  /**
   * The filter.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if a parameter is not valid
   */
  public AuditFilter filter() {
    return new AuditFilter(
        actor, action, subject, run, time("since", since), time("until", until), text);
  }

  private static @Nullable Instant time(String parameter, @Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, parameter + ": a time such as 2026-11-01T12:00:00Z");
    }
  }
}
