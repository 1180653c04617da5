package dev.hookwarden.dispatch.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.library.boundary.Submission;
import dev.hookwarden.protocol.TriggerKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to run without effects, and on what.
 *
 * @param subject what
 * @param input on what
 * @param trigger which of its triggers; {@code null} for that of the repeated run or the fixture,
 *     or else for the manifest's first
 */
public record DryRunRequest(Subject subject, Input input, @Nullable TriggerKind trigger) {
  /** What runs. */
  public sealed interface Subject {
    /**
     * A version.
     *
     * @param hook the hook's name
     * @param number the version; {@code null} for the active one
     */
    record Version(String hook, @Nullable Integer number) implements Subject {}

    /**
     * What is being written.
     *
     * @param submission what would be handed in
     */
    record Draft(Submission submission) implements Subject {}
  }

  /** What it runs on. */
  public sealed interface Input {
    /**
     * An event of the workspace.
     *
     * @param event its id
     */
    record OfEvent(UUID event) implements Input {}

    /**
     * The event of a run, at the run's time and with its randomness.
     *
     * @param run its id
     */
    record OfRun(UUID run) implements Input {}

    /**
     * A fixture of the hook: its event, time, randomness and records.
     *
     * @param name its name
     */
    record OfFixture(String name) implements Input {}

    /**
     * Made-up data.
     *
     * @param data what the hook sees as {@code event.data}
     */
    record OfData(JsonNode data) implements Input {}
  }
}
