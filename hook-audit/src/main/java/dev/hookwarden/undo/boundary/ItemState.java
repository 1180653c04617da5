package dev.hookwarden.undo.boundary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an undo finds at a record. */
public enum ItemState {
  /** Nobody else has changed it since. */
  CLEAN,
  /** Others have changed it since; needs an answer. */
  CHANGED,
  /** Others have removed it since; needs an answer. */
  GONE,
  /** It has the value of before already. */
  SAME;

  /** Whether somebody must answer what to do. */
  public boolean isConflict() {
    return switch (this) {
      case CHANGED, GONE -> true;
      case CLEAN, SAME -> false;
    };
  }

  /** The word that the API uses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state with a name. */
  public static Optional<ItemState> named(String wireName) {
    return Arrays.stream(values()).filter(state -> state.wireName().equals(wireName)).findFirst();
  }
}
