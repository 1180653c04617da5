package dev.hookwarden.dispatch.control;

import dev.hookwarden.dispatch.boundary.Intake;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Meter;
import dev.hookwarden.platform.Metric;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/** Counts how events that were handed in were answered. */
@Dependent
public class IntakeMeter {
  private final Meter meter;

  /** Creates the bean. */
  @Inject
  public IntakeMeter(Meter meter) {
    this.meter = meter;
  }

  /**
   * Counts the answers to some events.
   *
   * @param events how many they are, if they are all refused at once
   * @param taking takes them in
   */
  public List<Intake> counted(int events, Supplier<List<Intake>> taking) {
    try {
      List<Intake> answers = taking.get();
      answers.forEach(answer -> count(label(answer), 1));
      return answers;
    } catch (HookwardenException e) {
      count(e.problem().code(), events);
      throw e;
    }
  }

  private static String label(Intake answer) {
    return switch (answer) {
      case Intake.Accepted _ -> "accepted";
      case Intake.Refused it -> it.problem().code();
      case Intake.Failed it -> it.failure().problem().code();
    };
  }

  private void count(String answer, int times) {
    meter.count(Metric.EVENTS, times, answer);
  }
}
