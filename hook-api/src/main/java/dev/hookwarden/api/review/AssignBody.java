package dev.hookwarden.api.review;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who should decide.
 *
 * @param person the account of somebody who may review; {@code null} for nobody
 */
@Schema(name = "Assignment", description = "Who should decide.")
public record AssignBody(
    @Schema(nullable = true, description = "An account's id; null for nobody.")
        @Nullable UUID person) {}
