package dev.hookwarden.api.redteam;

import dev.hookwarden.api.http.PageJson;
import dev.hookwarden.api.http.PageQuery;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.redteam.boundary.Samples;
import dev.hookwarden.redteam.boundary.Verdict;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The samples of attacks. */
@Path("redteam/samples")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "redteam")
public class SamplesResource {
  @Inject private Samples samples;

  /** All samples. */
  @GET
  @Operation(
      operationId = "listSamples",
      summary = "List the samples of attacks",
      description = "Roles: administrator, reviewer. Retired samples stay in the list.")
  @APIResponse(responseCode = "200", description = "A page of samples in the order of their names.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  public PageJson<SampleJson> list(@BeanParam PageQuery page) {
    return PageJson.of(
        samples.samples(page.after().orElse(""), page.fetch()),
        page,
        view -> view.sample().name(),
        SampleJson::from);
  }

  /** One sample. */
  @GET
  @Path("{name}")
  @Operation(
      operationId = "getSample",
      summary = "Show a sample",
      description = "Roles: administrator, reviewer.")
  @APIResponse(responseCode = "200", description = "The sample.")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public SampleJson get(
      @Parameter(description = "The sample's name.") @PathParam("name") String name) {
    return SampleJson.from(samples.sample(name));
  }

  /** Adds a sample. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addSample",
      summary = "Add a sample",
      description =
          "Role: administrator. It is run by the next campaign. A sample is never changed or"
              + " deleted; it can be retired.")
  @APIResponse(
      responseCode = "201",
      description = "The sample.",
      content = @Content(schema = @Schema(implementation = SampleJson.class)))
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public Response add(SampleRequest request) {
    return Response.status(Response.Status.CREATED)
        .entity(SampleJson.from(samples.add(request.sample())))
        .build();
  }

  /** Retires a sample. */
  @POST
  @Path("{name}/retire")
  @Operation(
      operationId = "retireSample",
      summary = "Take a sample out of future campaigns",
      description =
          "Role: administrator. Only samples that were added; those that come with the server are"
              + " always run.")
  @APIResponse(responseCode = "200", description = "The sample.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public SampleJson retire(
      @Parameter(description = "The sample's name.") @PathParam("name") String name) {
    return SampleJson.from(samples.retire(name));
  }

  /** Marks a sample. */
  @POST
  @Path("{name}/marks")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "markSample",
      summary = "Say what came of a sample when somebody tried it",
      description = "Role: administrator. What was said before stays.")
  @APIResponse(responseCode = "200", description = "The sample with the new mark.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public SampleJson mark(
      @Parameter(description = "The sample's name.") @PathParam("name") String name,
      MarkRequest request) {
    Verdict verdict =
        Verdict.named(request.verdict())
            .orElseThrow(
                () ->
                    new HookwardenException(
                        Problem.INVALID_REQUEST, "verdict: contained, rejected-early or escaped"));
    return SampleJson.from(samples.mark(name, verdict, request.note()));
  }
}
