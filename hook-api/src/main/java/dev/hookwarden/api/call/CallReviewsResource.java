package dev.hookwarden.api.call;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.api.review.ReasonBody;
import dev.hookwarden.consent.boundary.CallDecision;
import dev.hookwarden.consent.boundary.CallFilter;
import dev.hookwarden.consent.boundary.CallReviews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.jspecify.annotations.Nullable;

/** The calls that wait for a reviewer. */
@Path("call-reviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
public class CallReviewsResource {
  @Inject private CallReviews reviews;

  /** The queue. */
  @GET
  @Operation(
      operationId = "listCallReviews",
      summary = "List the calls that wait for a reviewer",
      description = "Roles: administrator, reviewer. A page ends early if its calls are large.")
  @APIResponse(responseCode = "200", description = "A page of calls, the oldest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<WaitingCallJson> list(
      @Parameter(description = "Only those of this hook.") @QueryParam("hook")
          @Nullable String hook,
      @Parameter(description = "Only those to this destination.") @QueryParam("destination")
          @Nullable String destination,
      @Parameter(description = "Only those by this HTTP method.") @QueryParam("method")
          @Nullable String method,
      @BeanParam PageQuery page) {
    return PageJson.until(
        reviews.waiting(
            new CallFilter(hook, destination, method),
            page.afterId().orElse(PageQuery.FIRST_ID),
            page.limit()),
        WaitingCallJson::from);
  }

  /** One call. */
  @GET
  @Path("{id}")
  @Operation(
      operationId = "getCallReview",
      summary = "Show a call as it would be made",
      description = "Roles: administrator, reviewer.")
  @APIResponse(responseCode = "200", description = "The call.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public CallReviewJson get(@Parameter(description = "The action's id.") @PathParam("id") UUID id) {
    return CallReviewJson.from(reviews.call(id));
  }

  /** Lets a call be made. */
  @POST
  @Path("{id}/approve")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "approveCall",
      summary = "Let a call be made",
      description =
          "Roles: administrator, reviewer; not the author of the version. For a sensitive"
              + " destination it takes two: after the first, the call still waits.")
  @APIResponse(responseCode = "200", description = "The call.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public CallReviewJson approve(
      @Parameter(description = "The action's id.") @PathParam("id") UUID id,
      CallApprovalRequest request) {
    return CallReviewJson.from(reviews.decide(id, request.decision()));
  }

  /** Does not let a call be made. */
  @POST
  @Path("{id}/refuse")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "refuseCall",
      summary = "Refuse a call",
      description = "Roles: administrator, reviewer.")
  @APIResponse(responseCode = "200", description = "The call.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public CallReviewJson refuse(
      @Parameter(description = "The action's id.") @PathParam("id") UUID id, ReasonBody body) {
    return CallReviewJson.from(reviews.decide(id, new CallDecision.Refuse(body.reason())));
  }

  /** Decides about several calls. */
  @POST
  @Path("decide")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "decideCalls",
      summary = "Approve or refuse several calls",
      description =
          "Roles: administrator, reviewer. Each is decided about on its own; one that can't be"
              + " does not hinder the others.")
  @APIResponse(responseCode = "200", description = "What became of each, in their order.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public List<DecidedCallJson> decide(CallDecisionsRequest request) {
    return reviews.decideEach(request.calls(), request.read()).stream()
        .map(DecidedCallJson::from)
        .toList();
  }
}
