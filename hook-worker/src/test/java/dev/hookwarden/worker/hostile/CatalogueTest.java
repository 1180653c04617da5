package dev.hookwarden.worker.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.protocol.corpus.SampleFile;
import dev.hookwarden.protocol.corpus.Technique;
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

  private final List<Technique> entries = Corpus.catalogue();
  private final List<Sample> attacks = Corpus.samples();

  @Test
  void everyEntryIsProvenSomewhere() {
    Set<String> tried =
        attacks.stream()
            .flatMap(attack -> attack.techniques().stream())
            .collect(Collectors.toSet());

    assertThat(entries)
        .allMatch(entry -> tried.contains(entry.id()) == entry.elsewhere().isEmpty());
    assertThat(entries.stream().map(Technique::id)).doesNotHaveDuplicates().containsAll(tried);
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

    assertThat(entries.stream().map(Technique::invariant).collect(Collectors.toSet()))
        .isSubsetOf(stated);
  }

  @Test
  void theIndexNamesEverySample() {
    assertThat(Corpus.index())
        .as("redteam/index.txt, by which the server finds the samples")
        .isEqualTo(attacks.stream().map(Sample::name).toList());
  }

  @Test
  void refusesAFileWithoutAHeader() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleFile.read("x.js", "export default () => 1;"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleFile.read("x.js", "// JS-C01 outcome=well\n// scanner none\n"))
        .withMessageContaining("no outcome");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleFile.read("x.js", "// JS-C01 outcome=ok\n"))
        .withMessageContaining("scanner");
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

  private static boolean has(Sample attack, String... words) {
    return Set.of(words).stream().anyMatch(word -> attack.demands(word).isPresent());
  }
}
