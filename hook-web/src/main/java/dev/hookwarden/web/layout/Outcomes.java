package dev.hookwarden.web.layout;

import dev.hookwarden.protocol.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** Outcomes of runs, as pages show them. */
@Named
@ApplicationScoped
public class Outcomes {
  /** All outcomes. */
  public List<Outcome> getAll() {
    return List.of(Outcome.values());
  }

  /** How good an outcome is: {@code good}, {@code warn} or {@code bad}. */
  public String kind(Outcome outcome) {
    return switch (outcome) {
      case OK -> "good";
      case REJECTED, CANCELLED -> "warn";
      case GUEST_ERROR,
          CPU_EXCEEDED,
          WALL_EXCEEDED,
          MEMORY_EXCEEDED,
          STATEMENTS_EXCEEDED,
          OUTPUT_EXCEEDED,
          QUOTA_EXCEEDED,
          CAPABILITY_DENIED,
          WORKER_LOST,
          PROTOCOL_VIOLATION,
          INTERNAL_ERROR ->
          "bad";
    };
  }

  /** What an outcome means, in words. */
  public String meaning(Outcome outcome) {
    return switch (outcome) {
      case OK -> "The hook ended well.";
      case REJECTED -> "The hook rejected the event.";
      case GUEST_ERROR -> "The hook's own code failed.";
      case CPU_EXCEEDED -> "The hook used more CPU time than it may.";
      case WALL_EXCEEDED -> "The hook took longer than it may.";
      case MEMORY_EXCEEDED -> "The hook allocated more memory than it may.";
      case STATEMENTS_EXCEEDED -> "The hook executed more statements than it may.";
      case OUTPUT_EXCEEDED -> "A result, a log or an argument was larger than it may be.";
      case QUOTA_EXCEEDED -> "The hook called the host more often than it may.";
      case CAPABILITY_DENIED -> "The hook asked for something that its manifest does not declare.";
      case CANCELLED -> "The server cancelled the run.";
      case WORKER_LOST -> "The worker ended during the run.";
      case PROTOCOL_VIOLATION -> "The worker sent what it must not send and was ended.";
      case INTERNAL_ERROR -> "The fault is ours or of the language's engine.";
    };
  }
}
