package dev.hookwarden.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The contract with the real worker in its jail. The build sets the property, because it makes the
 * image before; only a single module built alone goes without.
 */
@EnabledIfSystemProperty(named = RealWorkersTest.IMAGE, matches = ".+")
class RealWorkersTest extends WorkersContract {
  static final String IMAGE = "hookwarden.test.worker.image";
  private static RunEngine engine;

  @BeforeAll
  static void start() {
    Path image = Path.of(System.getProperty(IMAGE));
    assertThat(image)
        .as("the image; build it by 'mvn package -pl hook-worker -am', or set -Dworker.image=")
        .isDirectory();
    engine = Engines.of(image).startWarm();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Override
  RunEngine engine() {
    return engine;
  }
}
