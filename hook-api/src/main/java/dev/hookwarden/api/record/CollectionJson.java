package dev.hookwarden.api.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A collection that holds records.
 *
 * @param name its name
 */
@Schema(name = "Collection", description = "A collection that holds records.")
public record CollectionJson(@Schema(examples = "orders") String name) {}
