package dev.hookwarden.it.server;

import org.junit.jupiter.api.Test;

class InContainerIT extends Application {
  @Test
  void runs() {}
}
