package dev.hookwarden.api.undo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What to plan.
 *
 * @param scope which changes
 * @param followUps whether also those of all runs that the scope's runs caused
 */
@Schema(name = "NewUndo", description = "What to plan.")
public record UndoRequest(
    @Schema(required = true) @JsonProperty(required = true) ScopeJson scope,
    @Schema(
            implementation = Boolean.class,
            description = "Whether also the changes of all runs that those caused. Absent: no.")
        Optional<Boolean> followUps) {}
