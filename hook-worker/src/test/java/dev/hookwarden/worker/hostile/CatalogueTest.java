package dev.hookwarden.worker.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whether the files cover the catalogue, and the page that shows both. */
class CatalogueTest {
  private static final Path PAGE = Path.of("..", "docs", "security", "hostile-suite.md");
  private static final Path THREATS = Path.of("..", "docs", "security", "threat-model.md");

  private final List<Catalogue.Entry> entries = Catalogue.entries();
  private final List<Attack> attacks = Attack.all();

  @Test
  void everyEntryIsProvenSomewhere() {
    Set<String> tried =
        attacks.stream().flatMap(attack -> attack.ids().stream()).collect(Collectors.toSet());

    assertThat(entries)
        .allMatch(entry -> tried.contains(entry.id()) == entry.elsewhere().isEmpty());
    assertThat(entries.stream().map(Catalogue.Entry::id))
        .doesNotHaveDuplicates()
        .containsAll(tried);
  }

  @Test
  void everyFileSaysExactlyHowItMustEnd() {
    assertThat(attacks).filteredOn(attack -> attack.outcomes().size() > 2).isEmpty();
    assertThat(attacks)
        .filteredOn(attack -> attack.outcomes().contains("ok"))
        .filteredOn(attack -> !has(attack, "returns", "log"))
        .isEmpty();
    assertThat(attacks)
        .filteredOn(attack -> attack.outcomes().equals(Set.of("guest-error")) || attack.refused())
        .filteredOn(attack -> !has(attack, "throws", "says"))
        .isEmpty();
  }

  @Test
  void everyInvariantOfTheThreatModelIsTried() throws IOException {
    Set<Integer> stated =
        Files.readAllLines(THREATS).stream()
            .filter(line -> line.matches("\\| I\\d+ \\|.*"))
            .map(line -> Integer.valueOf(line.split("\\W+")[1].substring(1)))
            .collect(Collectors.toSet());

    assertThat(entries.stream().map(Catalogue.Entry::invariant).collect(Collectors.toSet()))
        .isSubsetOf(stated);
  }

  @Test
  void refusesAFileWithoutAHeader() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attack.of("x.js", "export default () => 1;"));
  }

  @Test
  void thePageShowsWhatTheSuiteHolds() throws IOException {
    String page = new HostilePage(entries, attacks).text();
    if (Boolean.getBoolean("hookwarden.docs.write")) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE))
        .as("hostile-suite.md is out of date; run the test with -Dhookwarden.docs.write=true")
        .isEqualTo(page);
  }

  private static boolean has(Attack attack, String... words) {
    return Set.of(words).stream().anyMatch(word -> attack.expects(word).isPresent());
  }
}
