package dev.hookwarden.timing.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A {@link Plan} as members of a JSON object, read strictly. */
public final class PlanJson {
  /** The members that a plan has; the object may have others. */
  public static final List<String> MEMBERS =
      List.of("cron", "every", "at", "zone", "exclude", "jitter", "misfire", "overlap");

  private static final List<String> TIMINGS = List.of("cron", "every", "at");
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final int MAX_EXCLUDED = 366;
  private static final Duration MAX_JITTER = Duration.ofHours(1);

  private final JsonNode json;
  private final Refusal refusal;

  private PlanJson(JsonNode json, Refusal refusal) {
    this.json = json;
    this.refusal = refusal;
  }

  /** Makes the failure for a member that is not possible. */
  @FunctionalInterface
  public interface Refusal {
    /**
     * The failure.
     *
     * @param member the name of the member
     * @param why what is wrong
     */
    RuntimeException of(String member, String why);
  }

  /**
   * Reads a plan.
   *
   * @param json an object with the {@link #MEMBERS}
   * @throws RuntimeException that the refusal made
   */
  public static Plan read(JsonNode json, Refusal refusal) {
    return new PlanJson(json, refusal).plan();
  }

  /** Writes all members of a plan in their normal form. */
  public static void write(Plan plan, ObjectNode json) {
    switch (plan.timing()) {
      case Timing.Cron cron -> json.put("cron", cron.expression());
      case Timing.Every every -> json.put("every", every.interval().toString());
      case Timing.Once once -> json.put("at", once.at().toString());
    }
    json.put("zone", plan.zone().getId());
    ArrayNode exclude = json.putArray("exclude");
    plan.exclusions().texts().forEach(exclude::add);
    json.put("jitter", plan.jitter().toString())
        .put("misfire", plan.misfire().wireName())
        .put("overlap", plan.overlap().wireName());
  }

  private Plan plan() {
    Timing timing = timing();
    Plan plan =
        new Plan(
            timing,
            zone(),
            exclusions(),
            jitter(timing),
            choice("misfire", Misfire.values(), Misfire::wireName, Misfire.FIRE_ONCE),
            choice("overlap", Overlap.values(), Overlap::wireName, Overlap.SKIP));
    if (timing instanceof Timing.Once && !plan.exclusions().isEmpty()) {
      throw refusal.of("exclude", "what takes place once has no exclusions");
    }
    return plan;
  }

  private Timing timing() {
    List<String> given = TIMINGS.stream().filter(json::has).toList();
    if (given.size() != 1) {
      throw refusal.of(given.isEmpty() ? "cron" : given.getLast(), "one of cron, every and at");
    }
    String name = given.getFirst();
    try {
      return switch (name) {
        case "cron" -> cron(text(name));
        case "every" -> new Timing.Every(Duration.parse(text(name)));
        default -> new Timing.Once(Instant.parse(text(name)));
      };
    } catch (IllegalArgumentException e) {
      throw refusal.of(name, String.valueOf(e.getMessage()));
    } catch (DateTimeException | ArithmeticException e) {
      throw refusal.of(
          name,
          name.equals("at")
              ? "must be a time in UTC such as 2027-01-01T00:00:00Z"
              : "must be an ISO-8601 duration such as PT5M");
    }
  }

  /** A time that never comes is refused, whenever it is asked for. */
  private static Timing cron(String expression) {
    Timing cron = new Timing.Cron(expression);
    Instant epoch = Instant.EPOCH;
    if (cron.next(epoch, epoch, UTC).isEmpty()) {
      throw new IllegalArgumentException("there is no such day");
    }
    return cron;
  }

  private ZoneId zone() {
    if (!json.has("zone")) {
      return UTC;
    }
    String name = text("zone");
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw refusal.of("zone", "must be a time zone of the IANA database such as Europe/Berlin");
    }
    return ZoneId.of(name);
  }

  private Duration jitter(Timing timing) {
    if (!json.has("jitter")) {
      return Duration.ZERO;
    }
    Duration most =
        List.of(MAX_JITTER, timing.leastGap().dividedBy(2)).stream()
            .min(Duration::compareTo)
            .orElseThrow();
    try {
      Duration jitter = Duration.parse(text("jitter"));
      if (!jitter.isNegative() && jitter.compareTo(most) <= 0) {
        return Duration.ofMillis(jitter.toMillis());
      }
    } catch (DateTimeException | ArithmeticException e) {
      // Refused below, in the words of this reader.
    }
    throw refusal.of(
        "jitter",
        "must be a duration up to %s, half of the shortest time between two".formatted(most));
  }

  private Exclusions exclusions() {
    JsonNode days = json.path("exclude");
    if (days.isMissingNode()) {
      return Exclusions.NONE;
    }
    if (!days.isArray() || days.size() > MAX_EXCLUDED) {
      throw refusal.of("exclude", "must be an array of at most " + MAX_EXCLUDED);
    }
    Set<LocalDate> dates = new HashSet<>();
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    for (JsonNode day : days) {
      String text = day.isTextual() ? day.textValue() : "";
      weekday(text).ifPresentOrElse(weekdays::add, () -> dates.add(date(text)));
    }
    try {
      return new Exclusions(dates, weekdays);
    } catch (IllegalArgumentException e) {
      throw refusal.of("exclude", String.valueOf(e.getMessage()));
    }
  }

  private static Optional<DayOfWeek> weekday(String text) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  private LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw refusal.of("exclude", "days are like 2026-12-25 or saturday");
    }
  }

  private <T> T choice(String name, T[] values, Function<T, String> wireName, T otherwise) {
    if (!json.has(name)) {
      return otherwise;
    }
    String text = text(name);
    return Arrays.stream(values)
        .filter(value -> wireName.apply(value).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                refusal.of(
                    name,
                    "must be one of "
                        + Arrays.stream(values).map(wireName).collect(Collectors.joining(", "))));
  }

  private String text(String name) {
    JsonNode value = json.path(name);
    if (!value.isTextual()) {
      throw refusal.of(name, "must be a text");
    }
    return value.textValue();
  }
}
