package dev.hookwarden.settings.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.settings.boundary.LimitTable;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CeilingsTest {
  private static LimitTable read(Map<String, String> settings) {
    return Ceilings.read(key -> Optional.ofNullable(settings.get(key)));
  }

  @Test
  void areTheDefaultsWhereNothingIsSet() {
    assertThat(read(Map.of())).isEqualTo(LimitTable.DEFAULTS);
  }

  @Test
  void takeEachLimitOfEachTrigger() {
    LimitTable table =
        read(
            Map.of(
                "hookwarden.settings.ceiling.after.cpu", "PT30S",
                "hookwarden.settings.ceiling.before.allocation", "1GiB",
                "hookwarden.settings.ceiling.invoke.record-reads", "7"));

    assertThat(table.of(TriggerKind.AFTER, Limit.CPU)).isEqualTo(30_000);
    assertThat(table.of(TriggerKind.INVOKE, Limit.CPU)).isEqualTo(2_000);
    assertThat(table.of(TriggerKind.BEFORE, Limit.ALLOCATION)).isEqualTo(1L << 30);
    assertThat(table.of(TriggerKind.INVOKE, Limit.RECORD_READS)).isEqualTo(7);
  }

  @Test
  void tellAllErrorsAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        "hookwarden.settings.ceiling.after.cpu", "PT1H",
                        "hookwarden.settings.ceiling.after.log", "much",
                        "hookwarden.settings.ceiling.schedule.emits", "-1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "hookwarden.settings.ceiling.after.cpu must be a duration from PT0.001S to PT5M",
            "hookwarden.settings.ceiling.after.log must be a size",
            "hookwarden.settings.ceiling.schedule.emits must be a number from 0 to 100");
  }
}
