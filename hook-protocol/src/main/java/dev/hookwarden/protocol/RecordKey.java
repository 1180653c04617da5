package dev.hookwarden.protocol;

/**
 * The address of one record within a workspace. Keys are compared by their exact characters:
 * nothing is trimmed, folded or normalised.
 *
 * @param collection {@code [a-z0-9][a-z0-9._-]{0,62}}
 * @param key 1 to 256 characters, none of them a control character or a lone surrogate
 */
public record RecordKey(String collection, String key) {
  /** The most characters of a key. */
  public static final int MAX_KEY_CHARS = 256;

  /** Validates. */
  public RecordKey {
    if (!TargetName.isValid(collection)) {
      throw new IllegalArgumentException("not a collection name");
    }
    if (key.isEmpty()
        || key.length() > MAX_KEY_CHARS
        || !Json.isWellFormed(key)
        || key.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("not a record key");
    }
  }
}
