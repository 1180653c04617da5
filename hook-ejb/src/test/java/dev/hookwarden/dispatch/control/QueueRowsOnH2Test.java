package dev.hookwarden.dispatch.control;

/** The rows of the queue on the default database. */
class QueueRowsOnH2Test extends QueueRowsTest {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
