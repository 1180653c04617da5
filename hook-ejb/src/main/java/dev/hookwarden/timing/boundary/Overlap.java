package dev.hookwarden.timing.boundary;

/** What happens to a firing while the run of the one before has not ended. */
public enum Overlap {
  /** It is skipped. */
  SKIP("skip", "one that would overlap is skipped"),
  /** It waits, behind others that wait. */
  QUEUE("queue", "one that would overlap waits"),
  /** It runs at once. */
  PARALLEL("parallel", "firings may overlap");

  private final String wireName;
  private final String words;

  Overlap(String wireName, String words) {
    this.wireName = wireName;
    this.words = words;
  }

  /** The name that the API and the database use. */
  public String wireName() {
    return wireName;
  }

  /** What it means, for people. */
  public String words() {
    return words;
  }
}
