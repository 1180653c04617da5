package dev.hookwarden.dispatch.control;

/** Intake on the default database. */
class ReceptionOnH2Test extends ReceptionTest {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
