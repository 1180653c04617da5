package dev.hookwarden.run.control;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract with the scripted worker. */
class FakeWorkersTest extends WorkersContract {
  @TempDir static Path home;
  private static RunEngine engine;

  @BeforeAll
  static void start() throws IOException {
    engine = Engines.of(FakeImage.create(home)).startWarm();
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
