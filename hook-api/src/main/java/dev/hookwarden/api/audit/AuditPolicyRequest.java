package dev.hookwarden.api.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.audit.boundary.Payload;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A policy to be. All of it, so that nothing is reset by being left out.
 *
 * @param payload how much of payloads is kept
 * @param redact JSON paths of what is replaced
 */
@Schema(name = "NewAuditPolicy", description = "A policy to be; nothing may be left out.")
public record AuditPolicyRequest(
    @Schema(
            required = true,
            enumeration = {"none", "hash", "full"},
            description = "How much of what runs receive and answer is kept.")
        @JsonProperty(required = true)
        String payload,
    @Schema(
            required = true,
            maxItems = 50,
            description =
                "Paths (RFC 9535) of names, indexes and wildcards into the detail of entries, such"
                    + " as $..email: what is there is replaced before it is stored.")
        @JsonProperty(required = true)
        List<String> redact) {
  /**
   * How much of payloads is kept.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if it is none of them
   */
  Payload payloadKept() {
    return Payload.named(payload)
        .orElseThrow(
            () -> new HookwardenException(Problem.INVALID_REQUEST, "payload: none, hash or full"));
  }

  /**
   * The paths of what is replaced.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if one of them is {@code null}
   */
  List<String> paths() {
    if (redact.stream().anyMatch(Objects::isNull)) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "redact: texts only");
    }
    return redact;
  }
}
