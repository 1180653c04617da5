package dev.hookwarden.web.audit;

import dev.hookwarden.audit.boundary.AuditFilter;
import dev.hookwarden.web.layout.Addresses;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the list is filtered by, as the address of the page says it. */
final class AuditFilters {
  /** The parameters, in the order of the form. */
  static final List<String> NAMES =
      List.of("actor", "action", "subject", "run", "from", "to", "text");

  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * Reads them.
   *
   * @param parameter the value of a parameter; {@code null} where it is absent
   */
  static AuditFilters of(Function<String, @Nullable String> parameter) {
    AuditFilters filters = new AuditFilters();
    NAMES.forEach(name -> filters.values.put(name, Addresses.text(parameter.apply(name))));
    return filters;
  }

  /** Their values by name; empty for none. */
  Map<String, String> values() {
    return values;
  }

  /** Whether any is set. */
  boolean isAny() {
    return values.values().stream().anyMatch(value -> !value.isEmpty());
  }

  /** What the boundary takes. */
  AuditFilter filter() {
    return new AuditFilter(
        get("actor"),
        get("action"),
        get("subject"),
        get("run").isEmpty() ? null : run(),
        dayStart(get("from"), 0),
        dayStart(get("to"), 1),
        get("text"));
  }

  /** The filters as the query of an address, to be appended to others. */
  String query() {
    StringBuilder query = new StringBuilder();
    values.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            query
                .append('&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
          }
        });
    return query.toString();
  }

  private UUID run() {
    return Addresses.id(get("run"));
  }

  private String get(String name) {
    return values.getOrDefault(name, "").strip();
  }

  private static @Nullable Instant dayStart(String day, int plusDays) {
    try {
      return day.isEmpty()
          ? null
          : LocalDate.parse(day).plusDays(plusDays).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
