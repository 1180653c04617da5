package dev.hookwarden.dispatch.control;

import dev.hookwarden.platform.ThrowawayCluster;
import org.junit.jupiter.api.Assumptions;

/** Intake on PostgreSQL, where it is installed. */
class ReceptionOnPostgresTest extends ReceptionTest {
  @Override
  TestDatabase open() throws Exception {
    Assumptions.assumeTrue(ThrowawayCluster.isPossible(), "PostgreSQL is not installed");
    return TestDatabase.postgres();
  }
}
