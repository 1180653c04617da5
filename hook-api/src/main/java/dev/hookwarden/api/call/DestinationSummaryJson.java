package dev.hookwarden.api.call;

import dev.hookwarden.delivery.boundary.DestinationView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What authors need to know of a destination.
 *
 * @param name what hooks call it by
 * @param methods the HTTP methods that it takes
 * @param sensitive whether two reviewers have to approve a call
 */
@Schema(name = "DestinationSummary", description = "What authors need to know of a destination.")
public record DestinationSummaryJson(
    @Schema(examples = "crm") String name,
    List<String> methods,
    @Schema(description = "Whether two reviewers have to approve a call.") boolean sensitive) {
  static DestinationSummaryJson from(DestinationView.Summary summary) {
    return new DestinationSummaryJson(summary.name(), summary.methods(), summary.sensitive());
  }
}
