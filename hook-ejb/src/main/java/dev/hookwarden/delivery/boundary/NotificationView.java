package dev.hookwarden.delivery.boundary;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification of a person.
 *
 * @param id its id
 * @param workspace the workspace that it comes from
 * @param person the account of whose it is
 * @param source the hook that asked for it; {@code null} for a digest or one of the system
 * @param title its title
 * @param body more text; may be empty
 * @param digestOf how many messages it stands for; {@code null} if it is no digest
 * @param createdAt when it was sent
 * @param readAt when the person read it; {@code null} if they have not
 */
public record NotificationView(
    UUID id,
    UUID workspace,
    UUID person,
    @Nullable Source source,
    String title,
    String body,
    @Nullable Integer digestOf,
    Instant createdAt,
    @Nullable Instant readAt) {
  /**
   * Where it comes from.
   *
   * @param action the action
   * @param hook the hook's name
   * @param version the hook's version
   * @param purpose what the hook says it is for
   * @param mandatory whether an administrator made it mandatory
   */
  public record Source(UUID action, String hook, int version, String purpose, boolean mandatory) {}
}
