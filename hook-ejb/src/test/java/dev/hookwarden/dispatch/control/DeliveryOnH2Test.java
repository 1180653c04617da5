package dev.hookwarden.dispatch.control;

/** Delivery on the default database. */
class DeliveryOnH2Test extends DeliveryTest {
  @Override
  TestDatabase open() {
    return TestDatabase.h2();
  }
}
