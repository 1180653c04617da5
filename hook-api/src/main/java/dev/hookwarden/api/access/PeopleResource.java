package dev.hookwarden.api.access;

import dev.hookwarden.access.boundary.People;
import dev.hookwarden.access.boundary.PersonView;
import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.api.http.Precondition;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The members of the caller's workspace. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
public class PeopleResource {
  @Inject private People people;

  /** All members. */
  @GET
  @Operation(
      operationId = "listPeople",
      summary = "List the members",
      description = "Role: administrator.")
  @APIResponse(
      responseCode = "200",
      description = "A page of members in the order in which their accounts were made.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<PersonJson> list(@BeanParam PageQuery page) {
    return PageJson.of(
        people.list(page.afterId().orElse(PageQuery.FIRST_ID), page.fetch()),
        page,
        PersonView::id,
        PersonJson::from);
  }

  /** One member. */
  @GET
  @Path("{id}")
  @Operation(
      operationId = "getPerson",
      summary = "Read a member",
      description = "Role: administrator.")
  @APIResponse(
      responseCode = "200",
      description = "The member; the ETag is the revision of the membership.",
      content = @Content(schema = @Schema(implementation = PersonJson.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response person(@Parameter(description = "The account's id.") @PathParam("id") UUID id) {
    return answer(people.person(id));
  }

  /** Makes somebody a member. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addPerson",
      summary = "Make somebody a member",
      description =
          "Role: administrator. A name without an account gets one; its password is in this answer"
              + " only. A name with an account keeps its password.")
  @APIResponse(
      responseCode = "201",
      description = "The member.",
      content = @Content(schema = @Schema(implementation = PersonJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response add(PersonRequest request) {
    return Response.status(Response.Status.CREATED)
        .entity(PersonJson.from(people.add(request.name(), RoleName.read(request.role()))))
        .build();
  }

  /** Gives a member another role. */
  @PUT
  @Path("{id}/role")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeRole",
      summary = "Change a member's role",
      description = "Role: administrator. A workspace keeps at least one administrator.")
  @APIResponse(
      responseCode = "200",
      description = "The member; the ETag is the new revision.",
      content = @Content(schema = @Schema(implementation = PersonJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "412", ref = "PreconditionFailed")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response changeRole(
      @Parameter(description = "The account's id.") @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      RoleRequest request) {
    return answer(people.changeRole(id, RoleName.read(request.role()), precondition.seen()));
  }

  /** Makes a new password for a member. */
  @POST
  @Path("{id}/password")
  @Operation(
      operationId = "resetPassword",
      summary = "Make a new password for a member",
      description =
          "Role: administrator. Ends the member's sessions. The password is in this answer only and"
              + " has to be changed at the next log-in.")
  @APIResponse(responseCode = "200", description = "The member with the password.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public PersonJson resetPassword(
      @Parameter(description = "The account's id.") @PathParam("id") UUID id) {
    return PersonJson.from(people.resetPassword(id));
  }

  /** Ends a membership. */
  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "removePerson",
      summary = "End a membership",
      description = "Role: administrator. Holds at once. The account stays.")
  @APIResponse(responseCode = "204", description = "The person is no member any more.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void remove(@Parameter(description = "The account's id.") @PathParam("id") UUID id) {
    people.remove(id);
  }

  private static Response answer(PersonView person) {
    return Response.ok(PersonJson.from(person)).tag(String.valueOf(person.revision())).build();
  }
}
