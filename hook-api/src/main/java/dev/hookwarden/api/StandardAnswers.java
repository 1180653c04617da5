package dev.hookwarden.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to the description of every operation the failures that any of them can have. */
public class StandardAnswers implements OASFilter {
  private static final Map<String, String> FAILURES =
      Map.of(
          "401", "unauthenticated: the API key is missing, unknown, revoked or expired.",
          "403",
              "forbidden: the role of the key lacks the permission that the detail names, or a"
                  + " stream takes events from others only.",
          "406", "not-acceptable: the Accept header excludes JSON.",
          "500", "internal: the fault is ours; the detail has the number of the log entry.");

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.getPaths()
        .getPathItems()
        .values()
        .forEach(path -> path.getOperations().values().forEach(StandardAnswers::complete));
  }

  private static void complete(Operation operation) {
    boolean open = operation.getTags() != null && operation.getTags().contains("problems");
    if (open) {
      operation.setSecurity(List.of());
    }
    FAILURES.forEach(
        (status, description) -> {
          boolean ofAccess = status.equals("401") || status.equals("403");
          if (!(open && ofAccess) && !operation.getResponses().hasAPIResponse(status)) {
            operation.getResponses().addAPIResponse(status, problem(description));
          }
        });
  }

  private static APIResponse problem(String description) {
    Schema schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
    return OASFactory.createAPIResponse()
        .description(description)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "application/problem+json", OASFactory.createMediaType().schema(schema)));
  }
}
