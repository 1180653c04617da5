package dev.hookwarden.consent.boundary;

/** What the gate says about an action. */
public sealed interface GateDecision {
  /**
   * It may be sent at once.
   *
   * @param basis what that rests on
   */
  record Deliver(Basis basis) implements GateDecision {}

  /**
   * It may be sent, but together with others, later.
   *
   * @param basis what that rests on
   */
  record Collect(Basis basis) implements GateDecision {}

  /**
   * It waits for an answer.
   *
   * @param reason why
   */
  record Hold(ActionReason reason) implements GateDecision {}

  /**
   * It is not sent.
   *
   * @param reason why
   */
  record Refuse(ActionReason reason) implements GateDecision {}
}
