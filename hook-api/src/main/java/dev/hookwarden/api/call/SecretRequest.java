package dev.hookwarden.api.call;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The wish for a new signing secret.
 *
 * @param keepFormer whether calls are signed with the one before too, for a day
 */
@Schema(name = "NewSigningSecret", description = "The wish for a new signing secret.")
public record SecretRequest(
    @Schema(
            implementation = Boolean.class,
            nullable = true,
            description =
                "Whether calls are signed with the one before too, for a day; true if absent.")
        Optional<Boolean> keepFormer) {}
