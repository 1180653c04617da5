package dev.hookwarden.worker.scan;

import dev.hookwarden.protocol.BrokenRule;
import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.WorkerMessage;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Scans sources, one at a time. Belongs to one thread. */
public final class Scanner {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Path directory;
  private final Native library;
  private final Map<Language, Grammar> grammars = new EnumMap<>(Language.class);
  private final Queries queries;

  /**
   * Loads the parsers.
   *
   * @param directory where their native libraries are
   */
  public Scanner(Path directory) {
    this.directory = directory;
    this.library = new Native(directory);
    this.queries = new Queries(library);
  }

  /** Applies all rules of a scan. */
  public WorkerMessage.Scanned scan(HostMessage.Scan scan) {
    Matches matches = new Matches(scan.source());
    List<BrokenRule> broken = new ArrayList<>();
    try {
      new Parser(library, grammar(scan.language()))
          .parse(scan.source(), (syntax, root) -> apply(scan, syntax, root, matches, broken));
    } catch (Deadline.PassedException | Parser.TooLargeException e) {
      return WorkerMessage.Scanned.failed(scan.id(), e.getMessage());
    }
    return new WorkerMessage.Scanned(scan.id(), matches.found(), matches.truncated(), broken, null);
  }

  private Grammar grammar(Language language) {
    return grammars.computeIfAbsent(language, each -> Grammar.load(library, each, directory));
  }

  private void apply(
      HostMessage.Scan scan,
      Syntax syntax,
      MemorySegment root,
      Matches matches,
      List<BrokenRule> broken) {
    Deadline deadline = new Deadline(PATIENCE);
    QueryRun run = new QueryRun(library, root, deadline);
    Names names = new Names(syntax);
    Values values = new Values(syntax, names);
    for (ScanRule rule : scan.rules()) {
      deadline.check();
      View view = new View(syntax, names, values, new Steps());
      try {
        switch (rule.kind()) {
          case QUERY ->
              run.apply(
                  queries.of(grammar(scan.language()), rule.expression()),
                  rule.id(),
                  view,
                  matches);
          case PATTERN -> applyPattern(rule, view, matches);
          case MANIFEST ->
              new FactChecks(view, scan.facts()).apply(rule.expression(), rule.id(), matches);
        }
      } catch (RuleException | Steps.SpentException e) {
        broken.add(new BrokenRule(rule.id(), words(e)));
      } catch (StackOverflowError e) {
        broken.add(new BrokenRule(rule.id(), "it nests too deeply on this source"));
      }
    }
  }

  private static void applyPattern(ScanRule rule, View view, Matches matches) throws RuleException {
    Matcher matcher =
        compile(rule.expression()).matcher(view.steps().bound(view.syntax().source()));
    boolean more = true;
    while (more && matcher.find()) {
      more = matches.add(rule.id(), matcher.start(), matcher.end());
    }
  }

  /**
   * Compiles a regular expression.
   *
   * @throws RuleException in words, if it can't be
   */
  static Pattern compile(String expression) throws RuleException {
    try {
      return Pattern.compile(expression, Pattern.MULTILINE);
    } catch (PatternSyntaxException e) {
      throw new RuleException("the regular expression is wrong: " + e.getDescription());
    }
  }

  private static String words(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.substring(0, Math.min(message.length(), BrokenRule.MAX_WORDS_CHARS));
  }
}
