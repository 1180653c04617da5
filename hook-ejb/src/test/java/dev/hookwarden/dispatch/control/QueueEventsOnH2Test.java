package dev.hookwarden.dispatch.control;

/** What the queue has to do with on the default database. */
class QueueEventsOnH2Test extends QueueEventsTest {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
