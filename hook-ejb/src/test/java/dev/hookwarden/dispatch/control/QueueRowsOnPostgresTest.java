package dev.hookwarden.dispatch.control;

import dev.hookwarden.platform.ThrowawayCluster;
import org.junit.jupiter.api.Assumptions;

/** The rows of the queue on PostgreSQL, where it is installed. */
class QueueRowsOnPostgresTest extends QueueRowsTest {
  @Override
  TestDatabase open() throws Exception {
    Assumptions.assumeTrue(ThrowawayCluster.isPossible(), "PostgreSQL is not installed");
    return TestDatabase.postgres();
  }
}
