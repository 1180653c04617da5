package dev.hookwarden.run.control;

import dev.hookwarden.platform.ConfigReader;
import dev.hookwarden.protocol.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The settings of the run feature.
 *
 * @param image the program
 * @param pool the processes
 * @param deadlines how long the host waits for one of them
 * @param jail the walls
 */
public record RunConfig(
    ImageConfig image, PoolConfig pool, DeadlineConfig deadlines, JailConfig jail) {

  /**
   * The worker program.
   *
   * @param home the directory of the worker image ({@code hookwarden.worker.home}); required
   * @param heapMib the most heap of one runner in MiB ({@code hookwarden.worker.heap})
   * @param languages the engines to warm ({@code hookwarden.worker.languages})
   */
  public record ImageConfig(Path home, int heapMib, Set<Language> languages) {
    /** Copies. */
    public ImageConfig {
      languages = Set.copyOf(languages);
    }
  }

  /**
   * The processes.
   *
   * @param count how many runs at a time ({@code hookwarden.worker.count})
   * @param spares how many warm workers beyond that ({@code hookwarden.worker.spares})
   * @param maxRuns after how many runs a worker is replaced ({@code hookwarden.worker.max-runs})
   * @param maxAge after which time a worker is replaced ({@code hookwarden.worker.max-age})
   * @param maxGrowthMib after which growth of its resident memory in MiB a worker is replaced
   *     ({@code hookwarden.worker.max-growth})
   * @param queueTimeout how long a run waits for a worker ({@code hookwarden.worker.queue-timeout})
   */
  public record PoolConfig(
      int count,
      int spares,
      int maxRuns,
      Duration maxAge,
      int maxGrowthMib,
      Duration queueTimeout) {}

  /**
   * After which time a worker that does not answer is killed. The deadline of a run follows from
   * its limits.
   *
   * @param start from its start until it is warm ({@code hookwarden.worker.start-timeout})
   * @param prepare for parsing a version, and for making a context for a run where none is ready
   *     ({@code hookwarden.worker.prepare-timeout})
   * @param check for compiling a submission ({@code hookwarden.worker.check-timeout})
   */
  public record DeadlineConfig(Duration start, Duration prepare, Duration check) {}

  /**
   * The walls.
   *
   * @param disabled whether workers run without a jail ({@code hookwarden.jail=none})
   * @param required the layers without which no hook runs ({@code hookwarden.jail.required})
   */
  public record JailConfig(boolean disabled, Set<String> required) {
    /** Copies. */
    public JailConfig {
      required = Set.copyOf(required);
    }
  }

  private static final Set<Language> ENGINES = Set.of(Language.JAVASCRIPT, Language.PYTHON);
  private static final Set<String> LAYERS =
      Set.of("namespaces", "no-network", "seccomp", "rlimits");

  /**
   * Reads and validates.
   *
   * @param source answers the value of a key, empty where it is not set
   * @throws IllegalArgumentException naming every setting that is not valid
   */
  public static RunConfig read(Function<String, Optional<String>> source) {
    ConfigReader reader = new ConfigReader(source);
    Optional<String> home = reader.text("hookwarden.worker.home");
    if (home.isEmpty()) {
      reader.error("hookwarden.worker.home", "set to the directory of the worker image");
    }
    RunConfig config =
        new RunConfig(
            new ImageConfig(
                Path.of(home.orElse("")),
                reader.mebibytes("hookwarden.worker.heap", 256, 128, 8 * 1024),
                reader.choices(
                    "hookwarden.worker.languages",
                    ENGINES,
                    "javascript and python",
                    RunConfig::engine)),
            pool(reader),
            deadlines(reader),
            jail(reader));
    reader.requireNoErrors();
    return config;
  }

  private static PoolConfig pool(ConfigReader reader) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new PoolConfig(
        reader.integer("hookwarden.worker.count", cores, 1, 256),
        reader.integer("hookwarden.worker.spares", 1, 1, 64),
        reader.integer("hookwarden.worker.max-runs", 10_000, 1, 1_000_000),
        reader.duration(
            "hookwarden.worker.max-age",
            Duration.ofMinutes(15),
            Duration.ofSeconds(10),
            Duration.ofDays(1)),
        reader.mebibytes("hookwarden.worker.max-growth", 512, 64, 64 * 1024),
        reader.duration(
            "hookwarden.worker.queue-timeout",
            Duration.ofSeconds(5),
            Duration.ofMillis(1),
            Duration.ofMinutes(5)));
  }

  private static DeadlineConfig deadlines(ConfigReader reader) {
    Duration least = Duration.ofMillis(100);
    Duration most = Duration.ofMinutes(30);
    return new DeadlineConfig(
        reader.duration("hookwarden.worker.start-timeout", Duration.ofMinutes(3), least, most),
        reader.duration("hookwarden.worker.prepare-timeout", Duration.ofSeconds(10), least, most),
        reader.duration("hookwarden.worker.check-timeout", Duration.ofSeconds(30), least, most));
  }

  private static JailConfig jail(ConfigReader reader) {
    boolean disabled =
        reader.choice(
            "hookwarden.jail",
            false,
            "auto or none",
            value ->
                switch (value) {
                  case "auto" -> Optional.of(false);
                  case "none" -> Optional.of(true);
                  default -> Optional.empty();
                });
    return new JailConfig(
        disabled,
        reader.choices(
            "hookwarden.jail.required",
            LAYERS,
            "layer names",
            value -> Optional.of(value).filter(name -> name.matches("[a-z][a-z0-9-]{0,62}"))));
  }

  private static Optional<Language> engine(String name) {
    return Arrays.stream(Language.values())
        .filter(language -> language == language.engine() && language.wireName().equals(name))
        .findFirst();
  }
}
