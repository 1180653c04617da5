package dev.hookwarden.library.boundary;

import dev.hookwarden.platform.Sha256;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version that somebody decides about.
 *
 * @param id its id
 * @param key which one
 * @param author the id of the actor who handed it in; {@code null} if that is not known
 * @param resubmitter the id of the actor who handed it in again last; {@code null} if nobody did
 * @param view what it is
 * @param source as handed in
 * @param compiled as executed
 * @param manifest what it asks for
 * @param fixturesHash the SHA-256 over the fixtures that it was run on; {@code null} if it was not
 *     kept
 * @param grant its permission to run; {@code null} if it has none
 */
public record VersionSubject(
    UUID id,
    VersionKey key,
    @Nullable UUID author,
    @Nullable UUID resubmitter,
    VersionView view,
    String source,
    String compiled,
    Manifest manifest,
    @Nullable String fixturesHash,
    @Nullable Grant grant) {
  /** Its hash. */
  public String hash() {
    return view.identity().hash();
  }

  /** The SHA-256 of its code as executed. */
  public String codeHash() {
    return Sha256.of(compiled);
  }
}
