package dev.hookwarden.review.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody decides about a version.
 *
 * @param by the reviewer's id
 * @param name what people call them
 * @param until when another one may take it
 */
public record Claim(UUID by, String name, Instant until) {}
