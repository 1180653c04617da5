package dev.hookwarden.api.redteam;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A campaign to be.
 *
 * @param samples the names of the samples; empty for all
 */
@Schema(name = "NewCampaign", description = "A campaign to be.")
public record CampaignRequest(
    @Schema(
            implementation = String[].class,
            nullable = true,
            description = "The names of the samples to run. Absent: all that are not retired.")
        Optional<List<String>> samples) {}
