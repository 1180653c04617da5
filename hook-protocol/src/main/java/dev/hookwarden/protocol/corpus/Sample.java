package dev.hookwarden.protocol.corpus;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One attack and what must come of it. The README beside the samples explains their headers.
 *
 * @param name the file's name
 * @param techniques what it tries, as ids of the catalogue
 * @param language the language of the source
 * @param outcomes how its run may end: outcomes' names, or {@link #REFUSED}
 * @param settings numbers and names of the first line
 * @param demands what else must come of it, by the first word of its line
 * @param rules the rules that a scanner must point at it with; none where no scanner can see it
 * @param source the whole file
 */
public record Sample(
    String name,
    List<String> techniques,
    Language language,
    Set<String> outcomes,
    Map<String, String> settings,
    Map<String, String> demands,
    List<String> rules,
    String source) {
  /** The analyst must find an error in it. */
  public static final String REFUSED = "refused";

  /** Validates and copies. */
  public Sample {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(source, "source");
    techniques = List.copyOf(techniques);
    outcomes = Set.copyOf(outcomes);
    settings = Map.copyOf(settings);
    demands = Map.copyOf(demands);
    rules = List.copyOf(rules);
    for (String outcome : outcomes) {
      if (!outcome.equals(REFUSED) && Outcome.named(outcome).isEmpty()) {
        throw new IllegalArgumentException("'%s' is no outcome".formatted(outcome));
      }
    }
    if (outcomes.isEmpty() || outcomes.contains(REFUSED) && outcomes.size() > 1) {
      throw new IllegalArgumentException("a sample is refused, or ends with an outcome");
    }
  }

  /** Whether it is meant for the analyst alone. */
  public boolean refused() {
    return outcomes.contains(REFUSED);
  }

  /** Whether a worker is spent on it, as far as one can tell before. */
  public boolean costly() {
    return outcomes.stream().anyMatch(each -> each.matches("(cpu|wall|memory)-exceeded"));
  }

  /** A number of the first line. */
  public int number(String setting, int otherwise) {
    return Optional.ofNullable(settings.get(setting)).map(Integer::valueOf).orElse(otherwise);
  }

  /** How often it is run in one worker. */
  public int runs() {
    return number("runs", 1);
  }

  /** What a line below the first demands. */
  public Optional<String> demands(String word) {
    return Optional.ofNullable(demands.get(word));
  }

  /** The same with another demand in the place of one. */
  public Sample withDemand(String word, String text) {
    Map<String, String> changed = new HashMap<>(demands);
    changed.put(word, text);
    return new Sample(name, techniques, language, outcomes, settings, changed, rules, source);
  }

  @Override
  public String toString() {
    return name;
  }
}
