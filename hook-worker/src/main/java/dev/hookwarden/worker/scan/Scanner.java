package dev.hookwarden.worker.scan;

import dev.hookwarden.protocol.HostMessage;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.WorkerMessage;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Scans sources, one at a time. Belongs to one thread. */
public final class Scanner {
  private final Path directory;
  private final Native library;
  private final Map<Language, Grammar> grammars = new EnumMap<>(Language.class);
  private final QuerySets queries;

  /**
   * Loads the parser.
   *
   * @param directory where its native libraries are
   */
  public Scanner(Path directory) {
    this.directory = directory;
    this.library = new Native(directory);
    this.queries = new QuerySets(library);
  }

  /** Applies all rules of a scan. */
  public WorkerMessage.Scanned scan(HostMessage.Scan scan) {
    Grammar grammar =
        grammars.computeIfAbsent(scan.language(), each -> Grammar.load(library, each, directory));
    try {
      QuerySet rules = queries.of(grammar, scan.rules());
      return new Parser(library, grammar)
          .parse(
              scan.source(),
              (syntax, root) -> new Application(scan, syntax).apply(library, rules, root));
    } catch (Deadline.PassedException | Parser.TooLargeException e) {
      return WorkerMessage.Scanned.failed(scan.id(), e.getMessage());
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
}
