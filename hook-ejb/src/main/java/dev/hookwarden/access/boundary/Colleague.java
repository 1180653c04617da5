package dev.hookwarden.access.boundary;

import dev.hookwarden.platform.Role;
import java.util.UUID;

/**
 * Somebody in the same workspace.
 *
 * @param id the account's or the key's id
 * @param name what people call them
 * @param role what they may do
 */
public record Colleague(UUID id, String name, Role role) {}
