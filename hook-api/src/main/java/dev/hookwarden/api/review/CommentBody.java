package dev.hookwarden.api.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says.
 *
 * @param line the 1-based line; {@code null} for the whole version
 * @param text 1 to 4,000 characters
 */
@Schema(name = "NewComment", description = "What somebody says of a version.")
public record CommentBody(
    @Schema(minimum = "1", description = "The line; absent for the whole version.")
        @Nullable Integer line,
    @Schema(required = true, minLength = 1, maxLength = 4000) @JsonProperty(required = true)
        String text) {}
