package dev.hookwarden.api.review;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.review.boundary.QueueCursor;
import dev.hookwarden.review.boundary.QueueItem;
import dev.hookwarden.review.boundary.ReviewQueue;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The versions that wait for a decision. */
@Path("reviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reviews")
public class ReviewsResource {
  @Inject private ReviewQueue queue;

  /** The queue. */
  @GET
  @Operation(
      operationId = "listReviews",
      summary = "List the versions that wait for a decision",
      description = "Roles: administrator, reviewer.")
  @APIResponse(
      responseCode = "200",
      description = "A page of versions, the riskiest first, and of those the oldest.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<QueueItemJson> list(@BeanParam QueueQuery query, @BeanParam PageQuery page) {
    QueueCursor after = page.after().map(QueueCursor::parse).orElse(QueueCursor.FIRST);
    return PageJson.of(
        queue.queue(query.filter(), after, page.fetch()),
        page,
        QueueItem::cursor,
        QueueItemJson::from);
  }

  /** Who may review. */
  @GET
  @Path("reviewers")
  @Operation(
      operationId = "listReviewers",
      summary = "List the people who may review",
      description = "Roles: administrator, reviewer.")
  @APIResponse(responseCode = "200", description = "All of them, in the order of their accounts.")
  public List<ReviewerJson> reviewers() {
    return queue.reviewers().stream().map(ReviewerJson::from).toList();
  }
}
