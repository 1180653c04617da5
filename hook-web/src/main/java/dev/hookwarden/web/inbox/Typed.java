package dev.hookwarden.web.inbox;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person typed or chose in a form of ours. */
@Named
@RequestScoped
public class Typed {
  @Inject private Choice choice;
  @Inject private HttpServletRequest request;

  /** What stands in a field; empty if nothing does. */
  public String in(String field) {
    return choice.of(field).map(Addresses::text).orElse("");
  }

  /** What a touched button says; empty if another one was touched. */
  Optional<String> button(String name) {
    return choice.of(name);
  }

  /** All that was ticked. */
  List<String> ticked(String name) {
    String[] values = choice.of(name).isPresent() ? request.getParameterValues(name) : null;
    return values == null ? List.of() : List.of(values);
  }

  /**
   * The end of a day that was typed; {@code null} if none was.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  @Nullable Instant endOf(String field) {
    String day = in(field);
    try {
      return day.isEmpty()
          ? null
          : LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "a day such as 2027-01-31 is needed");
    }
  }
}
