package dev.hookwarden.dispatch.boundary;

import dev.hookwarden.effect.boundary.ChangePreview;
import dev.hookwarden.library.boundary.FixtureResult;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that had no effects.
 *
 * @param run how it ended, and what it asked for; its id leads nowhere, unless it repeats a run;
 *     its version is 0 for a draft
 * @param limits what it was allowed
 * @param event the event that it saw, as JSON text
 * @param changes what its effects would change, now or on the records of the fixture; empty unless
 *     the run ended well
 * @param warnings what the compiler said of a draft
 * @param repeated what became different; {@code null} unless a run was repeated
 * @param fixture whether it did what is expected; {@code null} unless it ran on a fixture
 */
public record DryRunView(
    RunView run,
    Limits limits,
    String event,
    List<ChangePreview> changes,
    List<Diagnostic> warnings,
    @Nullable Repeated repeated,
    @Nullable FixtureResult fixture) {
  /** Copies. */
  public DryRunView {
    changes = List.copyOf(changes);
    warnings = List.copyOf(warnings);
  }

  /**
   * A run beside its repetition.
   *
   * @param original the run as it was
   * @param differences the positions at which the two asked for something else
   */
  public record Repeated(RunView original, List<Difference> differences) {
    /** Copies. */
    public Repeated {
      differences = List.copyOf(differences);
    }
  }

  /**
   * What two runs asked for at the same position.
   *
   * @param ordinal the position, from 0
   * @param before what the original asked for; {@code null} if it asked for less
   * @param after what the repetition asks for; {@code null} if it asks for less
   */
  public record Difference(int ordinal, @Nullable Effect before, @Nullable Effect after) {}
}
