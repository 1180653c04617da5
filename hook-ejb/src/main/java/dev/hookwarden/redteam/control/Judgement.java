package dev.hookwarden.redteam.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.corpus.Finish;
import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.protocol.corpus.Trial;
import dev.hookwarden.redteam.boundary.TrialView;
import dev.hookwarden.redteam.boundary.Verdict;
import dev.hookwarden.run.boundary.RunReport;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a trial means. An attack counts as contained only by proof: its run ended as it must,
 * nothing was asked for that is not declared, the jail has nothing to report, and a harmless run
 * afterwards is right.
 */
final class Judgement {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

  private Judgement() {}

  /** Judges a sample whose source must be refused. */
  static Ending ofRefusal(Sample sample, WorkerMessage.Checked checked) {
    String said =
        checked.diagnostics().stream().map(Diagnostic::message).collect(Collectors.joining("\n"));
    if (checked.code() != null) {
      return new Ending(
          TrialView.NOT_RUN,
          Verdict.UNEXPECTED,
          List.of("the source was accepted, and must be refused"));
    }
    return sample
        .demands("says")
        .filter(words -> !said.contains(words))
        .map(
            words ->
                new Ending(
                    Sample.REFUSED,
                    Verdict.UNEXPECTED,
                    List.of("it was refused with '%s', not with '%s'".formatted(said, words))))
        .orElse(new Ending(Sample.REFUSED, Verdict.REJECTED_EARLY, List.of()));
  }

  /** Judges a sample whose source must compile and does not. */
  static Ending ofUnwantedRefusal(WorkerMessage.Checked checked) {
    return new Ending(
        Sample.REFUSED,
        Verdict.UNEXPECTED,
        checked.diagnostics().stream().map(each -> "refused: " + each.message()).toList());
  }

  /** Judges a run, as long as nothing is known of what came after it. */
  static Ending ofRun(Sample sample, RunReport report) {
    List<String> reasons =
        new ArrayList<>(
            new Finish(report.outcome(), report.value(), report.failure(), report.log())
                .shortfalls(throughTheHost(sample)));
    List<String> undeclared = undeclared(report);
    reasons.addAll(undeclared);
    if (report.outcome() == Outcome.WORKER_LOST && reasons.isEmpty()) {
      reasons.add("its worker was lost, and nobody knows why");
    }
    boolean broke = report.outcome() == Outcome.PROTOCOL_VIOLATION || !undeclared.isEmpty();
    boolean succeeded = report.outcome() == Outcome.OK && !reasons.isEmpty();
    Verdict bad = broke || succeeded ? Verdict.ESCAPED : Verdict.UNEXPECTED;
    return new Ending(
        report.outcome().wireName(), reasons.isEmpty() ? Verdict.CONTAINED : bad, reasons);
  }

  /** Adds what a harmless run afterwards says. */
  static Ending withCanary(Ending ending, RunReport canary) {
    if (Canary.isRight(canary)) {
      return ending;
    }
    List<String> reasons = new ArrayList<>(ending.reasons());
    reasons.add(
        "a harmless run afterwards ended with %s and returned %s"
            .formatted(canary.outcome().wireName(), canary.value()));
    boolean lies = canary.outcome() == Outcome.OK || ending.verdict() == Verdict.ESCAPED;
    return new Ending(ending.outcome(), lies ? Verdict.ESCAPED : Verdict.UNEXPECTED, reasons);
  }

  /** The host replaces control characters of logs before anybody sees them. */
  private static Sample throughTheHost(Sample sample) {
    return sample
        .demands("log")
        .map(log -> sample.withDemand("log", Json.write(texts(log).map(Judgement::shown).toList())))
        .orElse(sample);
  }

  private static Stream<String> texts(String json) {
    try {
      return StreamSupport.stream(Json.parse(json).spliterator(), false).map(JsonNode::asText);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static String shown(String line) {
    return CONTROL.matcher(line).replaceAll("\uFFFD");
  }

  private static List<String> undeclared(RunReport report) {
    return report.effects().stream()
        .map(effect -> effect.needs())
        .filter(needed -> Trial.CAPABILITIES.stream().noneMatch(held -> held.permits(needed)))
        .map(needed -> "it asked for '%s' and did not declare it".formatted(needed))
        .toList();
  }
}
