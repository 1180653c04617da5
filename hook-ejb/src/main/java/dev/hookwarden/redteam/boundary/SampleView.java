package dev.hookwarden.redteam.boundary;

import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.protocol.corpus.Technique;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attack and what is known of it.
 *
 * @param sample the attack
 * @param technique what it tries
 * @param added who added it; {@code null} if it came with the server
 * @param retired who retired it; {@code null} if it is still run
 * @param marks what people say came of it, the latest first; at most 20
 */
public record SampleView(
    Sample sample,
    Technique technique,
    @Nullable Act added,
    @Nullable Act retired,
    List<MarkView> marks) {
  /**
   * Who did something to it.
   *
   * @param by who
   * @param at when
   */
  public record Act(String by, Instant at) {}

  /** Copies. */
  public SampleView {
    marks = List.copyOf(marks);
  }

  /** Whether campaigns run it. */
  public boolean isActive() {
    return retired == null;
  }
}
