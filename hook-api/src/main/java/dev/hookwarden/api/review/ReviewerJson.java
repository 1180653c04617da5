package dev.hookwarden.api.review;

import dev.hookwarden.access.boundary.Colleague;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who may review.
 *
 * @param id the account's id
 * @param name the log-in name
 * @param role their role
 */
@Schema(name = "Reviewer", description = "Somebody who may review.")
public record ReviewerJson(UUID id, String name, String role) {
  static ReviewerJson from(Colleague colleague) {
    return new ReviewerJson(colleague.id(), colleague.name(), colleague.role().wireName());
  }
}
