package dev.hookwarden.api.review;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.settings.boundary.Limit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Some limits as JSON: numbers by the names that the settings give them. */
final class LowerLimits {
  private LowerLimits() {}

  static Map<String, Long> write(Map<Limit, Long> limits) {
    Map<String, Long> numbers = new TreeMap<>();
    limits.forEach((limit, value) -> numbers.put(limit.memberName(), value));
    return numbers;
  }

  /**
   * Reads.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  static Map<Limit, Long> read(Map<String, Long> numbers) {
    Map<Limit, Long> limits = new EnumMap<>(Limit.class);
    numbers.forEach((name, value) -> limits.put(named(name), required(name, value)));
    return limits;
  }

  private static Long required(String name, @Nullable Long value) {
    if (value == null) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST, "limits.%s: a whole number".formatted(name));
    }
    return value;
  }

  private static Limit named(String name) {
    return Arrays.stream(Limit.values())
        .filter(limit -> limit.memberName().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new HookwardenException(Problem.INVALID_REQUEST, "limits: there is no " + name));
  }
}
