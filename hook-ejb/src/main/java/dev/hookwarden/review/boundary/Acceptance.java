package dev.hookwarden.review.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * That a reviewer lets a finding pass.
 *
 * @param by the reviewer's id
 * @param name what people call them
 * @param reason why
 * @param at when
 */
public record Acceptance(UUID by, String name, String reason, Instant at) {}
