package dev.hookwarden.access.boundary;

import dev.hookwarden.platform.Actor;

/**
 * Who calls, and where.
 *
 * @param actor the holder of the key
 * @param workspaceName the name of the actor's workspace
 */
public record Identity(Actor actor, String workspaceName) {}
