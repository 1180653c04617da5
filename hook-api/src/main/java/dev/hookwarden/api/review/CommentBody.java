package dev.hookwarden.api.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody says.
 *
 * @param line the 1-based line; absent for the whole version
 * @param text 1 to 4,000 characters
 */
@Schema(name = "NewComment", description = "What somebody says of a version.")
public record CommentBody(
    @Schema(
            implementation = Integer.class,
            nullable = true,
            minimum = "1",
            description = "The line; absent for the whole version.")
        Optional<Integer> line,
    @Schema(required = true, minLength = 1, maxLength = 4000) @JsonProperty(required = true)
        String text) {}
