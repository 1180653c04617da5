package dev.hookwarden.api.access;

import dev.hookwarden.access.boundary.Identity;
import dev.hookwarden.platform.Actor;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who calls.
 *
 * @param workspace where
 * @param key with which key
 */
@Schema(name = "Me", description = "Who calls, and where.")
public record MeJson(Workspace workspace, Key key) {
  /** A workspace. */
  @Schema(name = "Workspace")
  public record Workspace(UUID id, @Schema(examples = "default") String name) {}

  /** The key of the call. */
  @Schema(name = "CallersKey")
  public record Key(UUID id, String name, @Schema(examples = "administrator") String role) {}

  /** Shows an identity. */
  public static MeJson from(Identity identity) {
    Actor actor = identity.actor();
    return new MeJson(
        new Workspace(actor.workspace(), identity.workspaceName()),
        new Key(actor.id(), actor.name(), actor.role().wireName()));
  }
}
