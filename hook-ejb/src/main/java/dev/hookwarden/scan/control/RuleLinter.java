package dev.hookwarden.scan.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.scan.boundary.Expression;
import dev.hookwarden.scan.boundary.Rule;
import dev.hookwarden.scan.boundary.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a rule is fit for use: its words are there, its expressions can be read, and on its
 * samples it does what it says. Everything that is wrong is told at once, each with its field.
 */
public final class RuleLinter {
  private static final int MAX_LINE_CHARS = 120;
  private static final int MAX_WORDS_CHARS = 2_000;
  private static final int MAX_SAMPLE_CHARS = 16 * 1024;
  private static final int MAX_REFERENCES = 10;
  private static final Pattern FAMILY = Pattern.compile("[a-z][a-z-]{0,38}");
  private static final Pattern REFERENCE =
      Pattern.compile("CWE-[1-9]\\d{0,4}|https://[!-~]{1,200}");

  private final Analyst analyst;
  private final List<Map<String, String>> wrong = new ArrayList<>();

  /** Scans a sample by one rule. */
  @FunctionalInterface
  public interface Analyst {
    /** What the rule finds in the sample. */
    WorkerMessage.Scanned scan(Language language, String sample, ScanFacts facts, ScanRule rule);
  }

  private RuleLinter(Analyst analyst) {
    this.analyst = analyst;
  }

  /**
   * Reads a rule of a workspace's own and tries it.
   *
   * @throws HookwardenException with {@link Problem#INVALID_REQUEST}; its member {@code fields} is
   *     a list of objects with {@code field} and {@code detail}
   */
  public static RuleText require(String id, JsonNode json, Analyst analyst) {
    RuleLinter linter = new RuleLinter(analyst);
    if (!ScanRule.isId(id) || !id.startsWith(Rule.OWN_PREFIX)) {
      linter.tell("id", "must be own-[a-z0-9-]{1,59}");
    }
    RuleText text = RuleJson.read(json, linter::tell);
    linter.checkWords(text);
    linter.checkExpressions(text);
    linter.requireNothingWrong();
    linter.trySamples(id, text);
    linter.requireNothingWrong();
    return text;
  }

  /** What is wrong with the words of a rule, as {@code field: detail}. */
  public static List<String> wrongWords(RuleText text) {
    RuleLinter linter = new RuleLinter((language, sample, facts, rule) -> null);
    linter.checkWords(text);
    return linter.wrong.stream().map(RuleLinter::line).toList();
  }

  private void checkWords(RuleText text) {
    checkWords("title", text.meaning().title(), MAX_LINE_CHARS);
    checkWords("explanation", text.meaning().explanation(), MAX_WORDS_CHARS);
    checkWords("advice", text.meaning().advice(), MAX_WORDS_CHARS);
    if (!FAMILY.matcher(text.family()).matches()) {
      tell("family", "must be like " + FAMILY.pattern());
    }
    List<String> references = text.meaning().references();
    if (references.size() > MAX_REFERENCES
        || !references.stream().allMatch(each -> REFERENCE.matcher(each).matches())) {
      tell("references", "must be at most 10 such as CWE-95 or https://…");
    }
  }

  private void checkWords(String field, String words, int maxChars) {
    if (words.isBlank()
        || words.length() > maxChars
        || words.indexOf('\0') >= 0
        || !Json.isWellFormed(words)) {
      tell(field, "must have 1 to %,d characters".formatted(maxChars));
    }
  }

  private void checkExpressions(RuleText text) {
    if (text.expressions().isEmpty()) {
      tell("languages", "must name at least one");
    }
    for (Expression expression : text.expressions().values()) {
      if (expression.kind() == ScanRule.Kind.MANIFEST) {
        tell("manifest", "is for built-in rules only");
      }
      checkWords(expression.kind().wireName(), expression.text(), ScanRule.MAX_EXPRESSION_CHARS);
    }
    for (Map<Language, String> samples :
        List.of(text.samples().matches(), text.samples().passes())) {
      samples.values().forEach(sample -> checkWords("samples", sample, MAX_SAMPLE_CHARS));
    }
  }

  private void trySamples(String id, RuleText text) {
    text.expressions()
        .forEach(
            (language, expression) -> {
              ScanRule rule = RuleSet.scanRule(id, expression);
              int matches = count(rule, language, text.samples().matches().get(language));
              if (matches == 0) {
                tell("samples", "matches: nothing is found in %s".formatted(language.wireName()));
              }
              if (matches > 0 && count(rule, language, text.samples().passes().get(language)) > 0) {
                tell("samples", "passes: something is found in %s".formatted(language.wireName()));
              }
            });
  }

  /** How often the rule matches; negative if it can't be applied. */
  private int count(ScanRule rule, Language language, String sample) {
    WorkerMessage.Scanned scanned = analyst.scan(language, sample, ScanFacts.NONE, rule);
    if (scanned.failure() != null) {
      tell("samples", scanned.failure());
      return -1;
    }
    if (!scanned.brokenRules().isEmpty()) {
      tell(
          rule.kind().wireName(),
          "%s: %s".formatted(language.wireName(), scanned.brokenRules().getFirst().words()));
      return -1;
    }
    return scanned.matches().size();
  }

  private void tell(String field, String detail) {
    Map<String, String> error = Map.of("field", field, "detail", detail);
    if (!wrong.contains(error)) {
      wrong.add(error);
    }
  }

  private static String line(Map<String, String> error) {
    return error.get("field") + ": " + error.get("detail");
  }

  private void requireNothingWrong() {
    if (!wrong.isEmpty()) {
      throw new HookwardenException(
          Problem.INVALID_REQUEST,
          wrong.stream().map(RuleLinter::line).collect(Collectors.joining("; ")),
          Map.of("fields", List.copyOf(wrong)));
    }
  }
}
