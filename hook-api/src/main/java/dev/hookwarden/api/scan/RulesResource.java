package dev.hookwarden.api.scan;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.api.http.Precondition;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.scan.boundary.Rule;
import dev.hookwarden.scan.boundary.RuleFilter;
import dev.hookwarden.scan.boundary.Rules;
import dev.hookwarden.scan.boundary.Severity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rules of the scanner. */
@Path("rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules")
public class RulesResource {
  @Inject private Rules rules;

  /** All rules. */
  @GET
  @Operation(
      operationId = "listRules",
      summary = "List the rules of the scanner",
      description = "Any role but client and member.")
  @APIResponse(responseCode = "200", description = "A page of rules in the order of their ids.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<RuleJson> list(
      @Parameter(description = "Only those of this severity.") @QueryParam("severity")
          @Nullable String severity,
      @Parameter(description = "Only those of this family.") @QueryParam("family")
          @Nullable String family,
      @Parameter(description = "Only those for this language.") @QueryParam("language")
          @Nullable String language,
      @BeanParam PageQuery page) {
    RuleFilter filter =
        new RuleFilter(
            named("severity", severity, Severity::named),
            family,
            named("language", language, Language::named));
    return PageJson.of(
        rules.rules(filter, page.after().orElse(""), page.fetch()), page, Rule::id, RuleJson::from);
  }

  /** One rule. */
  @GET
  @Path("{id}")
  @Operation(
      operationId = "getRule",
      summary = "Show a rule",
      description = "Any role but client and member.")
  @APIResponse(
      responseCode = "200",
      description = "The rule; the ETag is its revision.",
      content = @Content(schema = @Schema(implementation = RuleJson.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response get(@Parameter(description = "The rule's id.") @PathParam("id") String id) {
    return answer(rules.rule(id));
  }

  /** Adds or changes a rule. */
  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putRule",
      summary = "Add or change a rule of the workspace's own",
      description =
          "Role: administrator. Its id begins with own-. The rule is tried on its samples first; a"
              + " problem's member fields lists what is wrong, by member. Versions are scanned"
              + " again afterwards.")
  @APIResponse(
      responseCode = "200",
      description = "The rule; the ETag is the new revision.",
      content = @Content(schema = @Schema(implementation = RuleJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public Response put(
      @Parameter(description = "The rule's id.") @PathParam("id") String id,
      @BeanParam Precondition precondition,
      RuleRequest request) {
    return answer(rules.put(id, request.json(), precondition.seen()));
  }

  /** Removes a rule. */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "removeRule",
      summary = "Remove a rule of the workspace's own",
      description = "Role: administrator.")
  @APIResponse(responseCode = "204", description = "There is no such rule any more.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  public void remove(
      @Parameter(description = "The rule's id.") @PathParam("id") String id,
      @BeanParam Precondition precondition) {
    rules.remove(id, precondition.seen());
  }

  private static <T> @Nullable T named(
      String parameter, @Nullable String name, Function<String, Optional<T>> find) {
    return name == null
        ? null
        : find.apply(name)
            .orElseThrow(
                () ->
                    new HookwardenException(
                        Problem.INVALID_REQUEST, "%s: there is no such one".formatted(parameter)));
  }

  private static Response answer(Rule rule) {
    return Response.ok(RuleJson.from(rule)).tag(String.valueOf(rule.revision())).build();
  }
}
