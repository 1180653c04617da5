package dev.hookwarden.effect.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.effect.boundary.RecordSearch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A field of a record's value, compared by its text. */
final class FieldText {
  private static final Pattern PLAIN = Pattern.compile("0|[1-9][0-9]{0,5}");

  private final String[] path;
  private final String wanted;

  private FieldText(String field, String wanted) {
    this.path = field.split("\\.", -1);
    this.wanted = wanted;
  }

  /** The field that a search names; {@code null} if it names none. */
  static @Nullable FieldText of(RecordSearch search) {
    String field = search.field();
    String value = search.value();
    return field == null || value == null ? null : new FieldText(field, value);
  }

  /** Whether a value has the field with the text. */
  boolean fits(JsonNode value) {
    JsonNode node = value;
    for (String step : path) {
      node = node.isArray() ? node.path(position(step)) : node.path(step);
    }
    if (node.isMissingNode()) {
      return false;
    }
    return (node.isTextual() ? node.textValue() : node.toString()).equals(wanted);
  }

  /** The position in an array; none at all if the step is not a plain number. */
  private static int position(String step) {
    boolean plain = PLAIN.matcher(step).matches();
    return plain ? Integer.parseInt(step) : -1;
  }
}
