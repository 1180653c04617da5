package dev.hookwarden.api.review;

import dev.hookwarden.review.boundary.ReviewDesk;
import dev.hookwarden.review.boundary.ReviewRuns;
import dev.hookwarden.review.boundary.Reviews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The review of one version. Every decision answers with the review as it is then. */
@Path("hooks/{name}/versions/{number}/review")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reviews")
public class ReviewResource {
  private static final String REVIEWERS =
      "Roles: administrator, reviewer; never for a version of their own. ";

  @Inject private Reviews reviews;
  @Inject private ReviewDesk desk;
  @Inject private ReviewRuns runs;

  @PathParam("name")
  @Parameter(name = "name", description = "The hook's name.", example = "label-issues")
  private String name;

  @PathParam("number")
  @Parameter(name = "number", description = "The version's number.")
  private int number;

  /** The review. */
  @GET
  @Operation(
      operationId = "getReview",
      summary = "Show everything that a decision about a version rests on",
      description = "Any role but client and member.")
  @APIResponse(responseCode = "200", description = "The review.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public ReviewJson get() {
    return ReviewJson.from(reviews.review(name, number));
  }

  /** Takes the version. */
  @POST
  @Path("claim")
  @Operation(
      operationId = "claimReview",
      summary = "Take a version to decide about it",
      description = REVIEWERS + "For as long as the policy says; again for more time.")
  @APIResponse(responseCode = "200", description = "The review.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "WrongState")
  public ReviewJson claim() {
    desk.claim(name, number);
    return get();
  }

  /** Gives the version back. */
  @POST
  @Path("release")
  @Operation(
      operationId = "releaseReview",
      summary = "Give a version back without a decision",
      description = REVIEWERS + "Only by whoever has claimed it.")
  @APIResponse(responseCode = "200", description = "The review.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "WrongState")
  public ReviewJson release() {
    desk.release(name, number);
    return get();
  }

  /** Names somebody. */
  @POST
  @Path("assign")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "assignReview",
      summary = "Name the person who should decide",
      description = REVIEWERS + "Others still can decide.")
  @APIResponse(responseCode = "200", description = "The review.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "WrongState")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public ReviewJson assign(AssignBody body) {
    desk.assign(name, number, body.person().orElse(null));
    return get();
  }

  /** Lets a finding pass. */
  @POST
  @Path("findings/{finding}/accept")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "acceptFinding",
      summary = "Let a finding pass",
      description = REVIEWERS + "A critical finding needs two reviewers.")
  @APIResponse(responseCode = "200", description = "The review.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "WrongState")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public ReviewJson accept(
      @Parameter(description = "The finding's id.") @PathParam("finding") String finding,
      ReasonBody body) {
    desk.accept(name, number, finding, body.reason());
    return get();
  }

  /** Says something. */
  @POST
  @Path("comments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "commentVersion",
      summary = "Say something of a version or one of its lines",
      description = "Roles: administrator, reviewer.")
  @APIResponse(responseCode = "200", description = "The review.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public ReviewJson comment(CommentBody body) {
    reviews.comment(name, number, body.line().orElse(null), body.text());
    return get();
  }

  /** Lets the version run. */
  @POST
  @Path("approve")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "approveVersion",
      summary = "Let a version run",
      description =
          REVIEWERS
              + "It has to be claimed, unless it is on the fast lane, and all its findings"
              + " accepted. Its source is compiled once more and has to give the code that is"
              + " stored. It runs once it is activated.")
  @APIResponse(responseCode = "200", description = "The review.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "WrongState")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public ReviewJson approve(ApprovalBody body) {
    desk.approve(name, number, body.request());
    return get();
  }

  /** Does not let the version run. */
  @POST
  @Path("send-back")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "sendBackVersion",
      summary = "Do not let a version run",
      description = REVIEWERS + "It has to be claimed. One that runs stops at once.")
  @APIResponse(responseCode = "200", description = "The review.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "WrongState")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public ReviewJson sendBack(ReasonBody body) {
    desk.sendBack(name, number, body.reason());
    return get();
  }

  /** Runs the version on real events. */
  @POST
  @Path("dry-run")
  @Operation(
      operationId = "dryRunReview",
      summary = "Show what a version would do on the latest events, beside the active one",
      description = "Roles: administrator, reviewer. Nothing that it asks for takes place.")
  @APIResponse(responseCode = "200", description = "One comparison for each event, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "503", ref = "Unavailable")
  public List<ComparisonJson> dryRun(
      @Parameter(description = "How many events, 1 to 20.") @QueryParam("events") @DefaultValue("5")
          int events) {
    return runs.compare(name, number, events).stream().map(ComparisonJson::from).toList();
  }
}
