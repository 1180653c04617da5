package dev.hookwarden.access.boundary;

import java.util.Locale;
import java.util.UUID;

/**
 * Who acts in a workspace, by name.
 *
 * @param id the account's or the key's id
 * @param kind whether it is a person or a key
 * @param name what people call them
 * @param isUsable false for a key that has ended and for somebody who is no member any more
 */
public record ActorName(UUID id, Kind kind, String name, boolean isUsable) {
  /** What somebody acts by. */
  public enum Kind {
    /** The API key of a program. */
    KEY,
    /** A person. */
    PERSON;

    /** The lower-case name that the API uses. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
