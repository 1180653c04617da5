package dev.hookwarden.undo.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * Who did something, and when.
 *
 * @param id the account's or the key's id
 * @param name what people call them
 * @param at when
 */
public record Signature(UUID id, String name, Instant at) {}
