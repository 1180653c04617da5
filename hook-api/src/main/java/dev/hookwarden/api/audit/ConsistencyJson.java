package dev.hookwarden.api.audit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That one size of the log is the beginning of another.
 *
 * @param from the smaller size
 * @param to the larger size
 * @param proof the hashes
 */
@Schema(
    name = "ConsistencyProof",
    description = "That the log only grew between two sizes (RFC 6962).")
public record ConsistencyJson(
    long from, long to, @Schema(description = "In hexadecimal.") List<String> proof) {
  /** Copies. */
  public ConsistencyJson {
    proof = List.copyOf(proof);
  }
}
