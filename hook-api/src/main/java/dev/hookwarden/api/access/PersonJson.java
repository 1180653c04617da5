package dev.hookwarden.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hookwarden.access.boundary.NewPassword;
import dev.hookwarden.access.boundary.PersonView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A member of the workspace.
 *
 * @param id the account's id
 * @param name the name to log in with
 * @param role what they may do
 * @param joinedAt when they became a member
 * @param lastLoginAt when they last logged in; {@code null} if never
 * @param passwordMustChange whether they still have a password that somebody else chose
 * @param hasMailAddress whether they have confirmed a mail address
 * @param revision rises with every change of the membership
 * @param password a password made for them, in the answer to its making only
 */
@Schema(name = "Person", description = "A member of the workspace.")
public record PersonJson(
    UUID id,
    @Schema(examples = "ada") String name,
    @Schema(enumeration = {"administrator", "reviewer", "author", "operator", "member"})
        String role,
    Instant joinedAt,
    @Schema(nullable = true) @Nullable Instant lastLoginAt,
    boolean passwordMustChange,
    @Schema(
            description =
                "Whether they have confirmed a mail address; which one is theirs to know.")
        boolean hasMailAddress,
    @Schema(description = "Rises with every change; the ETag.") long revision,
    @Schema(description = "To be changed at the first log-in. Shown once, when it is made.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String password) {
  /** Shows a member. */
  public static PersonJson from(PersonView view) {
    return of(view, null);
  }

  /** Shows a member with a new password, if one was made. */
  public static PersonJson from(NewPassword made) {
    return of(made.person(), made.password().orElse(null));
  }

  private static PersonJson of(PersonView view, @Nullable String password) {
    return new PersonJson(
        view.id(),
        view.name(),
        view.role().wireName(),
        view.joinedAt(),
        view.lastLoginAt(),
        view.passwordMustChange(),
        view.hasMailAddress(),
        view.revision(),
        password);
  }

  /** Keeps the secret out of logs. */
  @Override
  public String toString() {
    return "PersonJson[" + id + "]";
  }
}
