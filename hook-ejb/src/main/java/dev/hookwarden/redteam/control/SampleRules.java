package dev.hookwarden.redteam.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.protocol.corpus.Technique;
import dev.hookwarden.redteam.boundary.NewSample;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a sample that is added must be like; every refusal names the member. */
public final class SampleRules {
  private static final int MAX_SOURCE_BYTES = 64 * 1024;
  private static final int MAX_DEMAND = 4_000;
  private static final int MAX_RULES = 50;
  private static final int MAX_FAMILY = 100;
  private static final int MAX_ATTACK = 500;
  private static final int MAX_NOTE = 1_000;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final Pattern TECHNIQUE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");
  private static final Pattern RULE = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final Set<String> DEMANDS = Set.of("returns", "throws", "says", "event", "log");
  private static final Set<String> JSON = Set.of("returns", "event", "log");

  private SampleRules() {}

  /**
   * The sample.
   *
   * @throws HookwardenException with {@link Problem#INVALID_NAME}, {@link
   *     Problem#UNKNOWN_LANGUAGE}, {@link Problem#SOURCE_TOO_LARGE} or {@link
   *     Problem#INVALID_REQUEST}
   */
  public static Sample sample(NewSample wanted) {
    if (!NAME.matcher(wanted.name()).matches()) {
      throw new HookwardenException(Problem.INVALID_NAME, "a sample is named " + NAME.pattern());
    }
    if (wanted.source().getBytes(StandardCharsets.UTF_8).length > MAX_SOURCE_BYTES) {
      throw new HookwardenException(
          Problem.SOURCE_TOO_LARGE, "source: at most %,d bytes".formatted(MAX_SOURCE_BYTES));
    }
    require(!wanted.source().isBlank() && Json.isWellFormed(wanted.source()), "source: a program");
    requireDemands(wanted.expected().demands());
    requireRules(wanted.expected().rules());
    try {
      return new Sample(
          wanted.name(),
          List.of(wanted.technique()),
          language(wanted.language()),
          Set.copyOf(wanted.expected().outcomes()),
          Map.of(),
          wanted.expected().demands(),
          wanted.expected().rules(),
          wanted.source());
    } catch (IllegalArgumentException e) {
      throw new HookwardenException(Problem.INVALID_REQUEST, "outcomes: " + e.getMessage());
    }
  }

  /**
   * What it tries: as the catalogue says, or as whoever adds it says.
   *
   * @param known the technique of the catalogue with that id
   */
  public static Technique technique(NewSample wanted, Optional<Technique> known) {
    require(TECHNIQUE.matcher(wanted.technique()).matches(), "technique: " + TECHNIQUE.pattern());
    String family =
        wanted.family().isBlank() ? known.map(Technique::family).orElse("") : wanted.family();
    String attack =
        wanted.attack().isBlank() ? known.map(Technique::attack).orElse("") : wanted.attack();
    require(isWords(family, MAX_FAMILY), "family: 1 to %d characters".formatted(MAX_FAMILY));
    require(isWords(attack, MAX_ATTACK), "attack: 1 to %d characters".formatted(MAX_ATTACK));
    return new Technique(
        wanted.technique(),
        known.map(Technique::invariant).orElse(Technique.NO_INVARIANT),
        family,
        attack,
        "");
  }

  /**
   * Refuses what is no note.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}
   */
  public static void requireNote(String note) {
    require(isWords(note, MAX_NOTE), "note: 1 to %,d characters".formatted(MAX_NOTE));
  }

  private static void requireDemands(Map<String, String> demands) {
    demands.forEach(
        (word, text) -> {
          require(DEMANDS.contains(word), "demands: only returns, throws, says, event and log");
          require(isWords(text, MAX_DEMAND), word + ": 1 to %,d characters".formatted(MAX_DEMAND));
          require(!JSON.contains(word) || isJson(text), word + ": not JSON");
        });
  }

  private static void requireRules(List<String> rules) {
    require(rules.size() <= MAX_RULES, "rules: at most " + MAX_RULES);
    require(
        rules.stream().allMatch(rule -> RULE.matcher(rule).matches()),
        "rules: each is " + RULE.pattern());
  }

  private static Language language(String wireName) {
    return Language.named(wireName)
        .orElseThrow(
            () ->
                new HookwardenException(
                    Problem.UNKNOWN_LANGUAGE, "language: javascript, typescript or python"));
  }

  private static boolean isWords(String text, int most) {
    return !text.isBlank() && text.length() <= most && Json.isWellFormed(text);
  }

  private static boolean isJson(String text) {
    try {
      Json.check(text);
      return true;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private static void require(boolean condition, String detail) {
    if (!condition) {
      throw new HookwardenException(Problem.INVALID_REQUEST, detail);
    }
  }
}
