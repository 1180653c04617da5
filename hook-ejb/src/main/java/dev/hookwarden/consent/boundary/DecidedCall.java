package dev.hookwarden.consent.boundary;

import dev.hookwarden.platform.HookwardenException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of several calls that were decided about at once.
 *
 * @param id the action's id
 * @param status where it is now; {@code null} if it was not decided about
 * @param refusal why it was not decided about; {@code null} if it was
 */
public record DecidedCall(
    UUID id, @Nullable ActionStatus status, @Nullable HookwardenException refusal) {}
