package dev.hookwarden.timing.boundary;

/** What happens to firings that were missed, because no server ran, say. */
public enum Misfire {
  /** The latest of them fires, once. */
  FIRE_ONCE("fire-once", "the latest missed firing is made up for"),
  /** None of them fires. */
  SKIP("skip", "missed firings are not made up for"),
  /** Each of them fires, of very many the latest. */
  FIRE_ALL("fire-all", "missed firings are made up for, 100 at most");

  private final String wireName;
  private final String words;

  Misfire(String wireName, String words) {
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
