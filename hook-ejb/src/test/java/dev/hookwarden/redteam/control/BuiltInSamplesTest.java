package dev.hookwarden.redteam.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.redteam.boundary.SampleView;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class BuiltInSamplesTest {
  private final BuiltInSamples builtIn = new BuiltInSamples();

  @Test
  void areAllPackagedWithTheirTechniques() {
    assertThat(builtIn.all())
        .hasSizeGreaterThan(300)
        .allMatch(each -> each.technique() != null && each.added() == null && each.isActive())
        .isSortedAccordingTo(Comparator.comparing((SampleView each) -> each.sample().name()));
  }

  @Test
  void areFoundByName() {
    assertThat(builtIn.find("js-c01-endless-loop.js").orElseThrow().technique().family())
        .isEqualTo("processor time");
    assertThat(builtIn.find("js-c01-endless-loop")).isEmpty();
    assertThat(builtIn.technique("PY-H01")).isPresent();
  }
}
