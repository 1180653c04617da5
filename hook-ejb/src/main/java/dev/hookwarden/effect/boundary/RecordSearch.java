package dev.hookwarden.effect.boundary;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.RecordKey;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a collection are wanted.
 *
 * @param prefix the keys' beginning; empty for all
 * @param field the path of a field, its names and array positions joined by dots; {@code null} for
 *     all records
 * @param value the text of the field's value: a string as it is, everything else as JSON without
 *     blanks; {@code null} together with {@code field}
 */
public record RecordSearch(String prefix, @Nullable String field, @Nullable String value) {
  /** The most characters of a path or a value. */
  public static final int MAX_CHARS = 1_000;

  /**
   * Validates.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST} if one of field and value is
   *     missing, or anything is too long or holds a NUL
   */
  public RecordSearch {
    require("prefix", prefix, RecordKey.MAX_KEY_CHARS);
    require("field", field, MAX_CHARS);
    require("value", value, MAX_CHARS);
    if ((field == null) != (value == null)) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "field, value: both or none");
    }
    if (field != null && field.isEmpty()) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "field: a path such as customer.name");
    }
  }

  /** The records with a prefix. */
  public static RecordSearch withPrefix(String prefix) {
    return new RecordSearch(prefix, null, null);
  }

  private static void require(String name, @Nullable String text, int mostChars) {
    if (text != null && (text.length() > mostChars || text.indexOf('\0') >= 0)) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, name + ": at most " + mostChars + " characters, no NUL");
    }
  }
}
