package dev.hookwarden.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hookwarden.access.boundary.KeyView;
import dev.hookwarden.access.boundary.NewKey;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An API key.
 *
 * @param id its id
 * @param name what people call it
 * @param role what its holder may do
 * @param createdAt when it was made
 * @param lastUsedAt when it was last used, to the minute; {@code null} if never
 * @param expiresAt when it ends by itself; {@code null} if it does not
 * @param revokedAt when it was revoked; {@code null} if it was not
 * @param person the account that made it for themself; {@code null} for a program's
 * @param key its secret, in the answer to its creation only
 */
@Schema(name = "ApiKey", description = "An API key, without its secret but when it is created.")
public record KeyJson(
    UUID id,
    @Schema(examples = "build server") String name,
    @Schema(enumeration = {"administrator", "reviewer", "author", "operator", "client", "member"})
        String role,
    Instant createdAt,
    @Schema(nullable = true, description = "To the minute.") @Nullable Instant lastUsedAt,
    @Schema(nullable = true, description = "When it ends by itself.") @Nullable Instant expiresAt,
    @Schema(nullable = true) @Nullable Instant revokedAt,
    @Schema(nullable = true, description = "The account that made it for themself.")
        @Nullable UUID person,
    @Schema(description = "The secret: shown once, when the key is created.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String key) {
  /** Shows a key. */
  public static KeyJson from(KeyView view) {
    return of(view, null);
  }

  /** Shows a new key with its secret. */
  public static KeyJson from(NewKey created) {
    return of(created.view(), created.secret());
  }

  private static KeyJson of(KeyView view, @Nullable String secret) {
    return new KeyJson(
        view.id(),
        view.name(),
        view.role().wireName(),
        view.createdAt(),
        view.lastUsedAt(),
        view.expiresAt(),
        view.revokedAt(),
        view.person(),
        secret);
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "KeyJson[" + id + "]";
  }
}
