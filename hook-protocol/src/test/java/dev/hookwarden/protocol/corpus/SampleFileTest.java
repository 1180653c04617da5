package dev.hookwarden.protocol.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.TriggerKind;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleFileTest {
  private static final String SOURCE =
      """
      # PY-C01,PY-C02 outcome=ok|cpu-exceeded cpu=200 trigger=before runs=2
      # scanner endless-loop eval-call
      # returns "contained"
      # event {"data":1}
      def handle(event, api):
          # throws nothing: no longer the header
          return "contained"
      """;

  @Test
  void readsTheWholeHeader() {
    Sample sample = SampleFile.read("py-c01.py", SOURCE);

    assertThat(sample.techniques()).containsExactly("PY-C01", "PY-C02");
    assertThat(sample.language()).isEqualTo(Language.PYTHON);
    assertThat(sample.outcomes()).isEqualTo(Set.of("ok", "cpu-exceeded"));
    assertThat(sample.rules()).containsExactly("endless-loop", "eval-call");
    assertThat(sample.demands("returns")).contains("\"contained\"");
    assertThat(sample.demands("throws")).isEmpty();
    assertThat(sample.runs()).isEqualTo(2);
    assertThat(sample.source()).isEqualTo(SOURCE);
  }

  @Test
  void makesOfItTheConditionsOfItsTrial() {
    Sample sample = SampleFile.read("py-c01.py", SOURCE);

    assertThat(Trial.trigger(sample)).isEqualTo(TriggerKind.BEFORE);
    assertThat(Trial.event(sample)).isEqualTo("{\"data\":1}");
    assertThat(Trial.limits(sample).resources().cpuMillis()).isEqualTo(200);
    assertThat(Trial.context(sample, "r", 2).attempt()).isEqualTo(2);
  }

  @Test
  void givesLittleTimeToThoseThatAreThereToExceedIt() {
    Sample sample = SampleFile.read("x.js", "// JS-C01 outcome=cpu-exceeded\n// scanner none\nx");

    assertThat(sample.rules()).isEmpty();
    assertThat(Trial.limits(sample).resources().cpuMillis()).isEqualTo(300);
  }

  @Test
  void refusesARefusalBesideAnOutcome() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SampleFile.read("x.js", "// SU-02 outcome=refused|ok\n// scanner none\n"));
  }

  @Test
  void refusesAFileWithoutAKnownEnding() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleFile.read("x.rb", "# X outcome=ok\n# scanner none\n"));
  }
}
