package dev.hookwarden.api.access;

import dev.hookwarden.access.boundary.MailAddresses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the caller, a person, gets mail. The address itself is changed in the console only. */
@Path("me/mail-address")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
public class MailAddressResource {
  @Inject private MailAddresses addresses;

  /** Where the caller gets mail. */
  @GET
  @Operation(
      operationId = "getMailAddress",
      summary = "Tell where the caller gets mail",
      description = "People only; any role but client. The address is changed in the console only.")
  @APIResponse(responseCode = "200", description = "The address, if there is one.")
  public MailAddressJson get() {
    return MailAddressJson.from(addresses.mine());
  }

  /** Says what the caller wants to be told. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeMailWishes",
      summary = "Say what to be told by mail",
      description = "People only; any role but client.")
  @APIResponse(responseCode = "200", description = "The address with the wishes.")
  @APIResponse(responseCode = "400", ref = "InvalidRequest")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  public MailAddressJson put(MailAddressRequest request) {
    return MailAddressJson.from(addresses.tellRequests(request.requests()));
  }
}
