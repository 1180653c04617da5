package dev.hookwarden.worker.hostile;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.protocol.corpus.Technique;
import java.util.List;
import java.util.stream.Collectors;

/** The page of the documentation that shows the suite: one row for each entry and file. */
record HostilePage(List<Technique> entries, List<Sample> attacks) {
  private static final String HEAD =
      """
      # The hostile suite
      Made from the tests by `CatalogueTest`; not edited by hand.

      %,d files try %,d kinds of attack, each in the real jail. A file demands how its run must end: \
      the outcome, and for runs that end well the value, which is `"contained"` only if every \
      variant in the file came to nothing. `refused` means that the source is refused when it is \
      handed in. `ok ×2` means that the hook runs twice and the second run looks for what the first \
      one left. Under *scanner* are the rules that must point at the file before it is ever run; \
      a dash stands where nothing in the text gives the attack away.

      Of each run, the time and the words that its author gets are checked, too. Before the next \
      file, a harmless hook must run well in the same worker, or in its successor. Two canaries of other workspaces run all the \
      while, and none of their runs may be lost. The invariants are those of the \
      [threat model](threat-model.md). `./hookwarden soak` runs the same files for as long as you \
      like.

      | id | inv. | family | language | attack | must end with | scanner | proven by |
      |---|---|---|---|---|---|---|---|
      """;

  String text() {
    return HEAD.formatted(attacks.size(), entries.size())
        + entries.stream().map(this::rows).collect(Collectors.joining());
  }

  private String rows(Technique entry) {
    if (!entry.elsewhere().isEmpty()) {
      return row(entry, "any", "", "", entry.elsewhere());
    }
    return attacks.stream()
        .filter(attack -> attack.techniques().contains(entry.id()))
        .map(
            attack ->
                row(entry, language(attack.language()), end(attack), rules(attack), attack.name()))
        .collect(Collectors.joining());
  }

  private static String row(
      Technique entry, String language, String end, String rules, String proof) {
    return "| %s | I%d | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            entry.id(),
            entry.invariant(),
            entry.family(),
            language,
            entry.attack(),
            end,
            rules,
            proof);
  }

  private static String rules(Sample attack) {
    return attack.rules().isEmpty() ? "–" : String.join(", ", attack.rules());
  }

  private static String end(Sample attack) {
    int runs = attack.runs();
    return attack.outcomes().stream().sorted().collect(Collectors.joining(" or "))
        + (runs > 1 ? " ×" + runs : "");
  }

  private static String language(Language language) {
    return switch (language) {
      case JAVASCRIPT -> "JavaScript";
      case TYPESCRIPT -> "TypeScript";
      case PYTHON -> "Python";
    };
  }
}
