package dev.hookwarden.library.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A version to be.
 *
 * @param hook the hook's name, {@code [a-z][a-z0-9-]{0,62}}
 * @param language {@code javascript}, {@code typescript} or {@code python}
 * @param source at most 1 MiB of UTF-8
 * @param manifest a JSON object
 * @param message why, for those who look at it later; at most 1,000 characters
 * @param basedOn the latest version that the author knows of, 0 for none; {@code null} if it does
 *     not matter
 */
public record Submission(
    String hook,
    String language,
    String source,
    JsonNode manifest,
    String message,
    @Nullable Integer basedOn) {}
