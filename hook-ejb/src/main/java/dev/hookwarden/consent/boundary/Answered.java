package dev.hookwarden.consent.boundary;

/**
 * What came of an answer.
 *
 * @param sent how many were sent, or wait for nothing but their turn
 * @param collected how many were allowed and come in a digest, because they are many
 * @param refused how many are not sent
 * @param decided how many had been decided about before
 */
public record Answered(int sent, int collected, int refused, int decided) {
  /** Nothing. */
  public static final Answered NOTHING = new Answered(0, 0, 0, 0);

  /** One that had been decided about before. */
  public static final Answered BEFORE = new Answered(0, 0, 0, 1);

  /** Both. */
  public Answered plus(Answered other) {
    return new Answered(
        sent + other.sent,
        collected + other.collected,
        refused + other.refused,
        decided + other.decided);
  }
}
