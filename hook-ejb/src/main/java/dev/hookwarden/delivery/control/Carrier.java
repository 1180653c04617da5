package dev.hookwarden.delivery.control;

import dev.hookwarden.delivery.boundary.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries what is to be sent outside, one way. */
public interface Carrier {
  /** Which way. */
  Channel channel();

  /**
   * Sends. Called without a transaction, as long as the lease of the delivery holds. A delivery can
   * be carried twice if a server dies before it has noted the result; its id is the same then.
   */
  Result carry(Consignment consignment);

  /**
   * What is to be sent.
   *
   * @param id the delivery's id
   * @param workspace whose
   * @param action the action that it carries out; {@code null} for what the system sends
   * @param person who gets it; {@code null} for a call
   * @param target the destination, or the person's id
   * @param content what, as {@link Contents} writes it
   * @param attempt from 1
   * @param createdAt when it was allowed
   */
  record Consignment(
      UUID id,
      UUID workspace,
      @Nullable UUID action,
      @Nullable UUID person,
      String target,
      String content,
      int attempt,
      Instant createdAt) {}

  /** What came of it. */
  sealed interface Result {
    /**
     * The other side has it.
     *
     * @param answer what it said, for the audit log; at most 500 characters
     */
    record Delivered(String answer) implements Result {}

    /**
     * It may work later.
     *
     * @param error what went wrong; at most 500 characters, no secret
     * @param after how long the other side wants to be left alone; {@code null} if it did not say
     */
    record TryLater(String error, @Nullable Duration after) implements Result {}

    /**
     * It will never work.
     *
     * @param error what went wrong; at most 500 characters, no secret
     */
    record Hopeless(String error) implements Result {}
  }
}
