package dev.hookwarden.web.review;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.review.boundary.ApprovalRequest;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Amounts;
import dev.hookwarden.web.layout.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a reviewer typed. It stays in its fields when it is refused. */
@Named
@RequestScoped
public class ReviewForm {
  /** The field of the day on which an approval ends. */
  static final String EXPIRES = "expires";

  private static final String LIMIT = "limit-";

  @Inject private Choice choice;

  /** What was typed into a field; empty if nothing was. */
  public String typed(String field) {
    return choice.of(field).map(Addresses::text).orElse("");
  }

  /** What was chosen in a field. */
  public String chosen(String field, String otherwise) {
    String value = typed(field);
    return value.isEmpty() ? otherwise : value;
  }

  /** The limits that an approval can lower. */
  public List<Limit> getLimits() {
    return List.of(Limit.values());
  }

  /** Whether a limit was typed. */
  public boolean isLowering() {
    return getLimits().stream().anyMatch(limit -> !typed(nameOf(limit)).isEmpty());
  }

  /** The name of the field of a limit. */
  public String nameOf(Limit limit) {
    return LIMIT + limit.wireName();
  }

  /** What a limit is called. */
  public String labelOf(Limit limit) {
    return Amounts.label(limit);
  }

  /** How a limit is written. */
  public String exampleOf(Limit limit) {
    return Amounts.example(limit.unit());
  }

  /**
   * The wish to approve what the page showed.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  ApprovalRequest approval() {
    return new ApprovalRequest(
        typed("hash"), typed("rule-set"), capabilities(), typed("why"), expiresAt(), limits());
  }

  private Set<Capability> capabilities() {
    try {
      return Arrays.stream(typed("capabilities").split(","))
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .map(Capability::parse)
          .collect(Collectors.toSet());
    } catch (IllegalArgumentException e) {
      throw invalid("capabilities: " + e.getMessage());
    }
  }

  /** The end of the day that was typed. */
  private @Nullable Instant expiresAt() {
    String day = typed(EXPIRES);
    try {
      return day.isEmpty()
          ? null
          : LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw invalid("expiresAt: a day such as 2027-01-31");
    }
  }

  private Map<Limit, Long> limits() {
    Map<Limit, Long> lower = new EnumMap<>(Limit.class);
    for (Limit limit : Limit.values()) {
      String text = typed(nameOf(limit));
      if (!text.isEmpty()) {
        OptionalLong amount = Amounts.read(limit.unit(), text);
        if (amount.isEmpty()) {
          throw invalid(
              "limits.%s: %s".formatted(limit.memberName(), Amounts.example(limit.unit())));
        }
        lower.put(limit, amount.getAsLong());
      }
    }
    return lower;
  }

  /**
   * The field that a refusal of an approval is about.
   *
   * @param detail begins with the name that the interface gives to a member, where it is about one
   */
  String fieldOf(String detail) {
    return Arrays.stream(Limit.values())
        .filter(limit -> detail.startsWith("limits." + limit.memberName() + ":"))
        .map(this::nameOf)
        .findFirst()
        .orElseGet(() -> detail.startsWith("expiresAt:") ? EXPIRES : "why");
  }

  private static HookwardenException invalid(String detail) {
    return new HookwardenException(Problem.INVALID_REQUEST, detail);
  }
}
