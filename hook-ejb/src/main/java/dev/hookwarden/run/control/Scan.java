package dev.hookwarden.run.control;

import dev.hookwarden.protocol.BrokenRule;
import dev.hookwarden.protocol.FrameReader;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ProtocolException;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.protocol.ScanMatch;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.WorkerMessage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The question where the rules of the scanner point at. An analyst that parsed hostile source is
 * believed in nothing that can be checked: rules that were not asked for and places outside of the
 * source are violations.
 */
record Scan(HostMessage.Scan message) implements Analysts.Question<WorkerMessage.Scanned> {
  static Scan of(Language language, String source, ScanFacts facts, List<ScanRule> rules) {
    String id = UUID.randomUUID().toString();
    return new Scan(new HostMessage.Scan(id, language, source, facts, rules));
  }

  @Override
  public FrameReader<WorkerMessage> awaited() {
    return Awaited.SCANNED;
  }

  @Override
  public WorkerMessage.Scanned answer(WorkerMessage answer) throws ProtocolException {
    if (!(answer instanceof WorkerMessage.Scanned scanned) || !scanned.id().equals(message.id())) {
      throw new ProtocolException("not the answer to a scan");
    }
    Set<String> asked = message.rules().stream().map(ScanRule::id).collect(Collectors.toSet());
    requirePlaces(scanned.matches(), asked);
    Set<String> broken = new HashSet<>();
    for (BrokenRule rule : scanned.brokenRules()) {
      RunRules.require(
          asked.contains(rule.rule()) && broken.add(rule.rule()), "no such rule was to be broken");
    }
    String failure = scanned.failure();
    return new WorkerMessage.Scanned(
        scanned.id(),
        scanned.matches(),
        scanned.truncated(),
        scanned.brokenRules().stream()
            .map(rule -> new BrokenRule(rule.rule(), GuestText.clean(rule.words())))
            .toList(),
        failure == null ? null : GuestText.clean(failure));
  }

  private void requirePlaces(List<ScanMatch> matches, Set<String> asked) throws ProtocolException {
    List<String> lines = message.source().lines().toList();
    Map<String, Integer> counts = new HashMap<>();
    for (ScanMatch match : matches) {
      RunRules.require(asked.contains(match.rule()), "a match of a rule that was not asked for");
      RunRules.require(
          counts.merge(match.rule(), 1, Integer::sum) <= ScanMatch.MAX_OF_RULE,
          "too many matches of one rule");
      RunRules.require(
          isWithin(lines, match.line(), match.column())
              && isWithin(lines, match.endLine(), match.endColumn()),
          "a match outside of the source");
    }
  }

  /** The end of the last line counts, and so does the line behind it, which has no characters. */
  private static boolean isWithin(List<String> lines, int line, int column) {
    int chars = line <= lines.size() ? lines.get(line - 1).length() : 0;
    return line <= lines.size() + 1 && column <= chars + 1;
  }

  /**
   * One that gave up ends, or has memory left of what was too much: the next author gets another.
   */
  @Override
  public boolean spoils(WorkerMessage.Scanned answer) {
    return answer.failure() != null;
  }

  @Override
  public WorkerMessage.Scanned broken(String what) {
    return WorkerMessage.Scanned.failed(message.id(), "The scanner %s.".formatted(what));
  }
}
