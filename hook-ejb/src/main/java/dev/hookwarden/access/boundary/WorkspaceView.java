package dev.hookwarden.access.boundary;

import dev.hookwarden.platform.Role;
import java.util.UUID;

/**
 * A workspace that somebody is in.
 *
 * @param id its id
 * @param name its name
 * @param role what they may do there
 */
public record WorkspaceView(UUID id, String name, Role role) {}
