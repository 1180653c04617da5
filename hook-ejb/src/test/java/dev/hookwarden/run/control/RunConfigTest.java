package dev.hookwarden.run.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.protocol.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The names of the settings and their defaults are part of the interface. */
class RunConfigTest {
  @Test
  void hasDefaultsForAllButTheImage() {
    assertThat(read(Map.of("hookwarden.worker.home", "/opt/worker")))
        .isEqualTo(
            new RunConfig(
                new RunConfig.ImageConfig(
                    Path.of("/opt/worker"), 256, Set.of(Language.JAVASCRIPT, Language.PYTHON)),
                new RunConfig.PoolConfig(
                    Runtime.getRuntime().availableProcessors(),
                    1,
                    10_000,
                    Duration.ofMinutes(15),
                    512,
                    Duration.ofSeconds(5)),
                new RunConfig.DeadlineConfig(
                    Duration.ofMinutes(3), Duration.ofSeconds(10), Duration.ofSeconds(30)),
                new RunConfig.JailConfig(
                    false, Set.of("namespaces", "no-network", "seccomp", "rlimits"))));
  }

  @Test
  void readsEverySetting() {
    assertThat(
            read(
                Map.ofEntries(
                    Map.entry("hookwarden.worker.home", "/w"),
                    Map.entry("hookwarden.worker.count", "3"),
                    Map.entry("hookwarden.worker.spares", "2"),
                    Map.entry("hookwarden.worker.heap", "1GiB"),
                    Map.entry("hookwarden.worker.max-runs", "7"),
                    Map.entry("hookwarden.worker.max-age", "PT1M"),
                    Map.entry("hookwarden.worker.max-growth", "1GiB"),
                    Map.entry("hookwarden.worker.queue-timeout", "PT0.5S"),
                    Map.entry("hookwarden.worker.start-timeout", "PT1M"),
                    Map.entry("hookwarden.worker.prepare-timeout", "PT2S"),
                    Map.entry("hookwarden.worker.check-timeout", "PT3S"),
                    Map.entry("hookwarden.worker.languages", "python"),
                    Map.entry("hookwarden.jail", "none"),
                    Map.entry("hookwarden.jail.required", "seccomp, cgroup"))))
        .isEqualTo(
            new RunConfig(
                new RunConfig.ImageConfig(Path.of("/w"), 1024, Set.of(Language.PYTHON)),
                new RunConfig.PoolConfig(
                    3, 2, 7, Duration.ofMinutes(1), 1024, Duration.ofMillis(500)),
                new RunConfig.DeadlineConfig(
                    Duration.ofMinutes(1), Duration.ofSeconds(2), Duration.ofSeconds(3)),
                new RunConfig.JailConfig(true, Set.of("seccomp", "cgroup"))));
  }

  @Test
  void tellsAllErrorsAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    Map.of(
                        "hookwarden.worker.count", "none",
                        "hookwarden.worker.heap", "192",
                        "hookwarden.worker.max-age", "15 minutes",
                        "hookwarden.worker.start-timeout", "0",
                        "hookwarden.worker.languages", "typescript",
                        "hookwarden.jail", "off",
                        "hookwarden.jail.required", "seccomp,,")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            "hookwarden.worker.home must be set to the directory of the worker image",
            "hookwarden.worker.count must be a number from 1 to 256",
            "hookwarden.worker.heap must be a size from 128MiB to 8192MiB",
            "hookwarden.worker.max-age must be a duration from PT10S to PT24H",
            "hookwarden.worker.start-timeout must be a duration from PT0.1S to PT30M",
            "hookwarden.worker.languages must be a list with commas of javascript and python",
            "hookwarden.jail must be auto or none",
            "hookwarden.jail.required must be a list with commas of layer names");
  }

  private static RunConfig read(Map<String, String> settings) {
    return RunConfig.read(key -> Optional.ofNullable(settings.get(key)));
  }
}
