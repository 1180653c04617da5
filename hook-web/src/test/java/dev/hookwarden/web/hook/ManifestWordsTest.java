package dev.hookwarden.web.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.library.boundary.Manifest;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.settings.boundary.Limit;
import dev.hookwarden.settings.boundary.LimitTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManifestWordsTest {
  private static Manifest manifest(Map<Limit, Long> limits) {
    return new Manifest(
        List.of(new Trigger.After("orders", List.of()), new Trigger.Invoke()),
        Set.of(),
        limits,
        Isolation.RUN);
  }

  @Test
  void saysNothingOfDefaults() {
    assertThat(ManifestWords.limits(manifest(Map.of()), LimitTable.DEFAULTS)).isEmpty();
  }

  @Test
  void saysWhatManifestAndPolicyLeaveTogether() {
    LimitTable policy =
        LimitTable.of(
            (kind, limit) ->
                kind == TriggerKind.AFTER && limit == Limit.EMITS
                    ? 3
                    : LimitTable.DEFAULTS.of(kind, limit));

    assertThat(ManifestWords.limits(manifest(Map.of(Limit.CPU, 100L, Limit.EMITS, 10L)), policy))
        .containsExactly(
            "cpu: at most 100 ms", "after, emits: at most 3", "invoke, emits: at most 10");
  }
}
