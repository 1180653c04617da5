package dev.hookwarden.api.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.hookwarden.delivery.boundary.Registration;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a destination is to be.
 *
 * @param url where it is
 * @param methods the HTTP methods that it takes
 * @param headers headers of each call by their names; {@code null} as a value keeps the one that
 *     there is; empty to keep all
 * @param sensitive whether two reviewers have to approve a call
 * @param allowPrivate whether it may have a private address
 * @param timeoutMillis how long a call may take at most
 */
@Schema(name = "DestinationText", description = "What a destination is to be.")
public record DestinationRequest(
    @Schema(required = true, maxLength = 1000, examples = "https://crm.example.com/hooks")
        @JsonProperty(required = true)
        String url,
    @Schema(required = true, examples = "[\"POST\"]") @JsonProperty(required = true)
        List<String> methods,
    @Schema(
            implementation = Object.class,
            nullable = true,
            description =
                "Headers of each call, values by names, which are never shown again. null as a"
                    + " value keeps the one that there is. Absent, all are kept.")
        Optional<Map<String, String>> headers,
    @Schema(implementation = Boolean.class, nullable = true, description = "false if absent.")
        Optional<Boolean> sensitive,
    @Schema(implementation = Boolean.class, nullable = true, description = "false if absent.")
        Optional<Boolean> allowPrivate,
    @Schema(
            implementation = Integer.class,
            nullable = true,
            minimum = "1000",
            maximum = "30000",
            description = "10,000 if absent.")
        Optional<Integer> timeoutMillis) {
  /** What the boundary takes. */
  Registration registration() {
    return new Registration(
        url,
        new HashSet<>(methods),
        headers.map(DestinationRequest::list).orElse(null),
        sensitive.orElse(false),
        allowPrivate.orElse(false),
        timeoutMillis.map(Duration::ofMillis).orElse(Registration.DEFAULT_TIMEOUT));
  }

  private static List<Registration.Header> list(Map<String, @Nullable String> given) {
    return given.entrySet().stream()
        .map(header -> new Registration.Header(header.getKey(), header.getValue()))
        .toList();
  }

  /** Keeps the values of headers out of logs. */
  @Override
  public String toString() {
    return "DestinationRequest[" + url + "]";
  }
}
