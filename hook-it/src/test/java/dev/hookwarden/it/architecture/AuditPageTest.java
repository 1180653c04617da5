package dev.hookwarden.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the audit log names the actions that the code records, and no others. */
class AuditPageTest {
  private static final String NAME = "([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)";
  private static final Pattern IN_CODE = Pattern.compile("\"" + NAME + "\"");
  private static final Pattern ON_PAGE = Pattern.compile("`" + NAME + "`");

  /** Settings, host calls, files, and parts of queries look alike. */
  private static final Pattern NO_ACTION =
      Pattern.compile("(hookwarden|records)\\..*|.*\\.(txt|tsv)|[a-z]\\..*");

  /** What became of deliveries is recorded by channel. */
  private static final Set<String> OF_CHANNELS =
      Set.of(
          "mail.sent", "mail.deferred", "mail.failed", "call.sent", "call.deferred", "call.failed");

  @Test
  void namesAllActions() throws IOException {
    Set<String> recorded = new TreeSet<>(OF_CHANNELS);
    for (Path file : Code.sources()) {
      String path = Code.ROOT.relativize(file).toString();
      if (path.startsWith("hook-ejb/src/main/") || path.startsWith("hook-audit/src/main/")) {
        recorded.addAll(names(IN_CODE, Files.readString(file)));
      }
    }
    recorded.removeIf(name -> NO_ACTION.matcher(name).matches());
    String page = Files.readString(Code.ROOT.resolve("docs/explanation/audit.md"));
    String table = page.substring(page.indexOf("| fact |"), page.indexOf("\n\nAn entry has"));
    assertThat(names(ON_PAGE, table)).isEqualTo(recorded);
  }

  private static Set<String> names(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
