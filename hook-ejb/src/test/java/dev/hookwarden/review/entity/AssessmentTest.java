package dev.hookwarden.review.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.Capability;
import dev.hookwarden.scan.boundary.Severity;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {
  private static final Capability READ = Capability.parse("records.read:orders");
  private static final Capability CALL = Capability.parse("call:crm");

  @ParameterizedTest
  @CsvSource({"INFO, 5", "LOW, 15", "MEDIUM, 35", "HIGH, 60", "CRITICAL, 80"})
  void theWorstFindingWeighsMost(Severity severity, int score) {
    assertThat(Assessment.of(List.of(severity), List.of(), true, true).risk().score())
        .isEqualTo(score);
    assertThat(
            Assessment.of(List.of(severity, Severity.INFO), List.of(), true, true).risk().score())
        .isEqualTo(score);
  }

  @Test
  void furtherFindingsAndCapabilitiesAddToItWithinBounds() {
    List<Severity> many = Collections.nCopies(100, Severity.MEDIUM);

    assertThat(Assessment.of(List.of(), List.of(READ), true, true).risk().score()).isEqualTo(5);
    assertThat(Assessment.of(List.of(), List.of(CALL), true, true).risk().score()).isEqualTo(10);
    assertThat(Assessment.of(many, List.of(), true, true).risk().score()).isEqualTo(50);
    assertThat(
            Assessment.of(Collections.nCopies(9, Severity.CRITICAL), List.of(CALL), true, true)
                .risk()
                .score())
        .isEqualTo(100);
  }

  @Test
  void theFastLaneIsForThoseWithNothingToRead() {
    assertThat(Assessment.of(List.of(), List.of(), true, true).fastLane()).isTrue();
    assertThat(Assessment.of(List.of(Severity.INFO), List.of(), true, true).fastLane()).isFalse();
    assertThat(Assessment.of(List.of(), List.of(READ), true, true).fastLane()).isFalse();
    assertThat(Assessment.of(List.of(), List.of(), false, true).fastLane()).isFalse();
    assertThat(Assessment.of(List.of(), List.of(), true, false).fastLane()).isFalse();
  }

  @Test
  void comesBackFromItsColumnsAsItWas() {
    Assessment before =
        Assessment.of(
            List.of(Severity.LOW, Severity.HIGH, Severity.HIGH), List.of(CALL), true, true);

    assertThat(
            Assessment.read(
                before.risk().score(),
                before.risk().worst().ordinal(),
                before.severitiesText(),
                before.capabilitiesText(),
                before.fastLane()))
        .isEqualTo(before);
  }
}
