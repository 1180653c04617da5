package dev.hookwarden.ledger.boundary;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a change came from. */
public sealed interface Origin {
  /** The workspace. */
  UUID workspace();

  /** The change's position in what made it, from 0; unique there. */
  int ordinal();

  /** Who made the change, for people: the hook and its version, or the person. */
  String author();

  /**
   * A run.
   *
   * @param workspace the workspace
   * @param run the run that asked for it
   * @param ordinal the effect's position in the run, from 0
   * @param hook the hook's name
   * @param version the hook's version
   * @param event the event that the run worked on; {@code null} for a change that was made before
   *     the ledger kept it
   */
  record Run(UUID workspace, UUID run, int ordinal, String hook, int version, @Nullable UUID event)
      implements Origin {
    /** Validates. */
    public Run {
      Objects.requireNonNull(workspace, "workspace");
      Objects.requireNonNull(run, "run");
      Objects.requireNonNull(hook, "hook");
    }

    @Override
    public String author() {
      return hook + " version " + version;
    }

    /** The same run's effect at another position. */
    public Run at(int position) {
      return new Run(workspace, run, position, hook, version, event);
    }
  }

  /**
   * An undo.
   *
   * @param workspace the workspace
   * @param undo the undo's id
   * @param ordinal the record's position in the undo's plan, from 1
   * @param author the name of who had it executed
   */
  record Undo(UUID workspace, UUID undo, int ordinal, String author) implements Origin {
    /** Validates. */
    public Undo {
      Objects.requireNonNull(workspace, "workspace");
      Objects.requireNonNull(undo, "undo");
      Objects.requireNonNull(author, "author");
    }
  }
}
