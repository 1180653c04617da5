package dev.hookwarden.library.boundary;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A version to be.
 *
 * @param hook the hook's name, {@code [a-z][a-z0-9-]{0,62}}
 * @param language {@code javascript}, {@code typescript} or {@code python}
 * @param source at most 1 MiB of UTF-8
 * @param manifest a JSON object
 */
public record Submission(String hook, String language, String source, JsonNode manifest) {}
