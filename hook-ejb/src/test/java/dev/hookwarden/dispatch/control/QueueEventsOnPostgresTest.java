package dev.hookwarden.dispatch.control;

import dev.hookwarden.platform.ThrowawayCluster;
import org.junit.jupiter.api.Assumptions;

/** What the queue has to do with on PostgreSQL, where it is installed. */
class QueueEventsOnPostgresTest extends QueueEventsTest {
  @Override
  TestDatabase open() throws Exception {
    Assumptions.assumeTrue(ThrowawayCluster.isPossible(), "PostgreSQL is not installed");
    return TestDatabase.postgres();
  }
}
