package dev.hookwarden.consent.boundary;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person mutes: whatever fits all members that are there; everything if none is.
 *
 * @param hook a hook's name
 * @param author the id of whoever handed the version in
 * @param authorName what people call the author; decides nothing
 * @param kind a kind of action
 * @param purpose a purpose
 */
public record MuteScope(
    @Nullable String hook,
    @Nullable UUID author,
    @Nullable String authorName,
    @Nullable ActionKind kind,
    @Nullable String purpose) {
  /** Everything. */
  public static final MuteScope EVERYTHING = new MuteScope(null, null, null, null, null);

  /**
   * Whether an action is muted by it.
   *
   * @param by the id of the author of the action's version; {@code null} if that is not known
   */
  public boolean covers(String ofHook, @Nullable UUID by, ActionKind ofKind, String ofPurpose) {
    return (hook == null || hook.equals(ofHook))
        && (author == null || author.equals(by))
        && (kind == null || kind == ofKind)
        && (purpose == null || purpose.equals(ofPurpose));
  }
}
