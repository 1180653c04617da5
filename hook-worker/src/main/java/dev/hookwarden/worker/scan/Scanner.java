package dev.hookwarden.worker.scan;

import dev.hookwarden.protocol.BrokenRule;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.WorkerMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Scans sources, one at a time. Belongs to one thread. */
public final class Scanner {
  /** Applies all rules of a scan. */
  public WorkerMessage.Scanned scan(HostMessage.Scan scan) {
    Matches matches = new Matches(scan.source());
    List<BrokenRule> broken = new ArrayList<>();
    for (ScanRule rule : scan.rules()) {
      try {
        apply(rule, scan, matches);
      } catch (RuleException | Steps.SpentException e) {
        broken.add(new BrokenRule(rule.id(), words(e)));
      } catch (StackOverflowError e) {
        broken.add(new BrokenRule(rule.id(), "it nests too deeply on this source"));
      }
    }
    return new WorkerMessage.Scanned(scan.id(), matches.found(), matches.truncated(), broken, null);
  }

  private void apply(ScanRule rule, HostMessage.Scan scan, Matches matches) throws RuleException {
    switch (rule.kind()) {
      case PATTERN -> applyPattern(rule, scan.source(), matches);
      case QUERY, MANIFEST -> throw new RuleException("there is no parser");
    }
  }

  private static void applyPattern(ScanRule rule, String source, Matches matches)
      throws RuleException {
    Matcher matcher;
    try {
      matcher =
          Pattern.compile(rule.expression(), Pattern.MULTILINE).matcher(new Steps().bound(source));
    } catch (PatternSyntaxException e) {
      throw new RuleException(e.getMessage());
    }
    boolean more = true;
    while (more && matcher.find()) {
      more = matches.add(rule.id(), matcher.start(), matcher.end());
    }
  }

  private static String words(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.substring(0, Math.min(message.length(), BrokenRule.MAX_WORDS_CHARS));
  }
}
