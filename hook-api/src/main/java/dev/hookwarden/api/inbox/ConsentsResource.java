package dev.hookwarden.api.inbox;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.consent.boundary.ConsentView;
import dev.hookwarden.consent.boundary.Consents;
import dev.hookwarden.consent.boundary.HookConsents;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The standing permissions of people. */
@Path("consents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inbox")
public class ConsentsResource {
  @Inject private Consents consents;

  /** The caller's consents. */
  @GET
  @Operation(
      operationId = "listConsents",
      summary = "List your consents",
      description = "With a key that a person made for themself.")
  @APIResponse(responseCode = "200", description = "A page of consents, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<ConsentJson> list(
      @Parameter(description = "Whether those that have ended are in the list.")
          @QueryParam("all")
          @DefaultValue("false")
          boolean all,
      @BeanParam PageQuery page) {
    return PageJson.of(
        consents.consents(all, page.afterId().orElse(PageQuery.LAST_ID), page.fetch()),
        page,
        ConsentView::id,
        ConsentJson::from);
  }

  /** What the caller has said about all that hooks do to them. */
  @GET
  @Path("preferences")
  @Operation(
      operationId = "listPreferences",
      summary = "Show what you allow and mute",
      description =
          "With a key that a person made for themself. What stands, and what hooks asked for of"
              + " late, by hook, kind and purpose.")
  @APIResponse(responseCode = "200", description = "The preferences by hook.")
  public List<PreferenceJson> preferences() {
    return consents.preferences().stream().map(PreferenceJson::from).toList();
  }

  /** Ends a consent. */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "withdrawConsent",
      summary = "Withdraw a consent",
      description =
          "With a key that a person made for themself. Holds at once, also for what is allowed but"
              + " not sent yet; nothing happens if it has ended.")
  @APIResponse(responseCode = "200", description = "The consent, which has ended.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public ConsentJson withdraw(
      @Parameter(description = "The consent's id.") @PathParam("id") UUID id) {
    return ConsentJson.from(consents.withdraw(id));
  }

  /** How people think of hooks. */
  @GET
  @Path("hooks")
  @Operation(
      operationId = "countConsents",
      summary = "Count consents by hook",
      description = "Role: administrator. Numbers only; who said what is theirs.")
  @APIResponse(responseCode = "200", description = "A page of hooks by name.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<HookConsentsJson> hooks(@BeanParam PageQuery page) {
    return PageJson.of(
        consents.hooks(page.after().orElse(""), page.fetch()),
        page,
        HookConsents::hook,
        HookConsentsJson::from);
  }

  /** Ends all consents of a hook. */
  @POST
  @Path("hooks/{hook}/revoke")
  @Operation(
      operationId = "revokeConsents",
      summary = "End all consents of a hook",
      description = "Role: administrator. The hook has to ask everybody anew.")
  @APIResponse(responseCode = "200", description = "How many were ended.")
  public RevokedJson revoke(
      @Parameter(description = "The hook's name.") @PathParam("hook") String hook) {
    return new RevokedJson(consents.revokeAll(hook));
  }
}
