package dev.hookwarden.access.boundary;

import dev.hookwarden.platform.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of a workspace.
 *
 * @param id the account's id
 * @param name the name to log in with
 * @param role what they may do in this workspace
 * @param joinedAt when they became a member
 * @param lastLoginAt when they last logged in, anywhere; {@code null} if never
 * @param passwordMustChange whether they still have a password that somebody else chose
 * @param hasMailAddress whether they have confirmed a mail address
 * @param revision rises with every change of the membership
 */
public record PersonView(
    UUID id,
    String name,
    Role role,
    Instant joinedAt,
    @Nullable Instant lastLoginAt,
    boolean passwordMustChange,
    boolean hasMailAddress,
    long revision) {}
