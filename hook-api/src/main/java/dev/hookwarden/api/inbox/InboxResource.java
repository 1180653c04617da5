package dev.hookwarden.api.inbox;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.consent.boundary.Inbox;
import dev.hookwarden.consent.boundary.InboxFilter;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
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

/** What hooks want to do to the caller, and what they say to it. */
@Path("inbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inbox")
public class InboxResource {
  @Inject private Inbox inbox;

  /** What waits. */
  @GET
  @Operation(
      operationId = "listRequests",
      summary = "List what waits for your answer",
      description =
          "With a key that a person made for themself; any other is not-a-person. A page ends"
              + " early if its requests are large.")
  @APIResponse(responseCode = "200", description = "A page of requests, newest first.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<RequestJson> list(
      @Parameter(description = "Only of this hook.") @QueryParam("hook") @Nullable String hook,
      @Parameter(description = "Only of this kind: notify or email.") @QueryParam("kind")
          @Nullable String kind,
      @Parameter(description = "Only for this purpose.") @QueryParam("purpose")
          @Nullable String purpose,
      @BeanParam PageQuery page) {
    return PageJson.until(
        inbox.requests(
            new InboxFilter(hook, AnswerWords.kind(kind), purpose),
            page.afterId().orElse(PageQuery.LAST_ID),
            page.limit()),
        RequestJson::from);
  }

  /** What waits, in groups. */
  @GET
  @Path("groups")
  @Operation(
      operationId = "listRequestGroups",
      summary = "Count what waits for your answer",
      description =
          "With a key that a person made for themself. By hook, kind and purpose; the newest 1,000"
              + " requests are counted.")
  @APIResponse(responseCode = "200", description = "The groups, the largest first.")
  public List<RequestGroupJson> groups() {
    return inbox.groups().stream().map(RequestGroupJson::from).toList();
  }

  /** One request. */
  @GET
  @Path("{id}")
  @Operation(
      operationId = "getRequest",
      summary = "Show a request",
      description =
          "With a key that a person made for themself. Who asks, exactly what would be sent, and"
              + " why; also after it was decided about.")
  @APIResponse(responseCode = "200", description = "The request.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public RequestJson get(@Parameter(description = "The request's id.") @PathParam("id") UUID id) {
    return RequestJson.from(inbox.request(id));
  }

  /** Answers one request. */
  @POST
  @Path("{id}/answer")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "answerRequest",
      summary = "Answer a request",
      description =
          "With a key that a person made for themself. Always also sends the others that it fits;"
              + " never, mute and report also refuse them.")
  @APIResponse(responseCode = "200", description = "What came of it.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "AlreadyDecided")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public AnsweredJson answer(
      @Parameter(description = "The request's id.") @PathParam("id") UUID id,
      AnswerRequest request) {
    return AnsweredJson.from(inbox.answer(id, request.read()));
  }

  /** Answers several requests. */
  @POST
  @Path("answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "answerRequests",
      summary = "Answer several requests alike",
      description =
          "With a key that a person made for themself. Either requests or a group. A request that"
              + " is not yours makes the whole call fail, and nothing is done then.")
  @APIResponse(responseCode = "200", description = "What came of it.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "AlreadyDecided")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public AnsweredJson answerAll(AnswersRequest request) {
    if (request.requests().isPresent() == request.group().isPresent()) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "requests: either them or a group");
    }
    return AnsweredJson.from(
        request
            .group()
            .map(group -> inbox.answerGroup(group.read(), request.read()))
            .orElseGet(
                () -> inbox.answerSeveral(request.requests().orElseThrow(), request.read())));
  }
}
