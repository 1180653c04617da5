package dev.hookwarden.dispatch.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waited in the queue has ended, one way or the other. Fired in the transaction that
 * ends it, so it counts once that is committed.
 *
 * @param kind what it waited for
 * @param event the event that it was about
 * @param root the event from outside that this came from
 * @param givenUp why it was given up; {@code null} if it was not
 */
public record WorkEnded(
    UUID workspace, QueueKind kind, UUID event, UUID root, @Nullable DeadReason givenUp) {}
