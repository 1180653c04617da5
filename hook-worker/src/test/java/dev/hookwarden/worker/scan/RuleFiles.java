package dev.hookwarden.worker.scan;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanRule;
import java.util.List;

/** The built-in rules for tests of other packages. */
public final class RuleFiles {
  private RuleFiles() {}

  /** All rules of a language as the host sends them. */
  public static List<ScanRule> of(Language language) {
    return RuleFile.all().stream().flatMap(each -> each.rule(language).stream()).toList();
  }
}
