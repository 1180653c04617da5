package dev.hookwarden.api.inbox;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many consents were ended.
 *
 * @param consents how many
 */
@Schema(name = "RevokedConsents", description = "How many consents were ended.")
public record RevokedJson(int consents) {}
