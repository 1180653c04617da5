package dev.hookwarden.dispatch.control;

/** What is counted of the rings between servers. */
enum RingCount {
  /** Passed on to the other servers. */
  SENT("sent"),
  /** Not passed on: messaging does not work, or too many workspaces rang at once. */
  LOST("lost"),
  /** Came from another server. */
  HEARD("heard"),
  /** Came from somewhere, and was no workspace that is known here. */
  REFUSED("refused");

  private final String label;

  RingCount(String label) {
    this.label = label;
  }

  /** Its name in metrics. */
  String label() {
    return label;
  }
}
