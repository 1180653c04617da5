package dev.hookwarden.api.review;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who should decide.
 *
 * @param person the account of somebody who may review; absent for nobody
 */
@Schema(name = "Assignment", description = "Who should decide.")
public record AssignBody(
    @Schema(
            implementation = UUID.class,
            nullable = true,
            description = "An account's id; null for nobody.")
        Optional<UUID> person) {}
