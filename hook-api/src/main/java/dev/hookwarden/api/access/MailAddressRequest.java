package dev.hookwarden.api.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person wants to be told by mail.
 *
 * @param requests whether requests wait
 */
@Schema(name = "MailWishes", description = "What a person wants to be told by mail.")
public record MailAddressRequest(
    @Schema(required = true, description = "Whether requests wait.") @JsonProperty(required = true)
        boolean requests) {}
