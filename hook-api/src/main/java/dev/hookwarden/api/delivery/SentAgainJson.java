package dev.hookwarden.api.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is sent again.
 *
 * @param count how many deliveries
 */
@Schema(name = "SentAgain", description = "How many deliveries are sent again.")
public record SentAgainJson(int count) {}
