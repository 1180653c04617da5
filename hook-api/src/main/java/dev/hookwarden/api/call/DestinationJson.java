package dev.hookwarden.api.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hookwarden.delivery.boundary.DestinationView;
import dev.hookwarden.delivery.boundary.SigningSecret;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A destination.
 *
 * @param name what hooks call it by
 * @param url where it is
 * @param methods the HTTP methods that it takes
 * @param headers the names of the headers of each call
 * @param sensitive whether two reviewers have to approve a call
 * @param allowPrivate whether it may have a private address
 * @param timeoutMillis how long a call may take at most
 * @param formerSecretUntil until when calls are signed with the secret before this one too
 * @param revision changes with each change
 * @param changedBy who changed it last
 * @param changedAt when
 * @param secret the signing secret, in the answer that makes it only
 */
@Schema(
    name = "Destination",
    description = "A registered destination, without its secrets but when one is made.")
public record DestinationJson(
    @Schema(examples = "crm") String name,
    @Schema(examples = "https://crm.example.com/hooks") String url,
    List<String> methods,
    @Schema(description = "The names of the headers of each call; values are not shown.")
        List<String> headers,
    @Schema(description = "Whether two reviewers have to approve a call.") boolean sensitive,
    @Schema(description = "Whether it may have a private address.") boolean allowPrivate,
    long timeoutMillis,
    @Schema(
            nullable = true,
            description = "Until when calls are signed with the secret before this one too.")
        @Nullable Instant formerSecretUntil,
    long revision,
    String changedBy,
    Instant changedAt,
    @Schema(description = "The signing secret: shown once, when it is made.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String secret) {
  static DestinationJson from(DestinationView view) {
    return of(view, null);
  }

  static DestinationJson from(SigningSecret made) {
    return of(made.destination(), made.secret());
  }

  private static DestinationJson of(DestinationView view, @Nullable String secret) {
    return new DestinationJson(
        view.summary().name(),
        view.url(),
        view.summary().methods(),
        view.headerNames(),
        view.summary().sensitive(),
        view.allowPrivate(),
        view.timeout().toMillis(),
        view.formerUntil(),
        view.revision(),
        view.changedBy(),
        view.changedAt(),
        secret);
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "DestinationJson[" + name + "]";
  }
}
