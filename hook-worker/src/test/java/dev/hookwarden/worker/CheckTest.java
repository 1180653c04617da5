package dev.hookwarden.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.protocol.Diagnostic;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.protocol.WorkerRole;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CheckTest {
  private static LocalWorker worker;
  private static HostDriver host;

  @BeforeAll
  static void start() throws IOException {
    worker = new LocalWorker();
    host = worker.host();
    host.hello(WorkerRole.ANALYST, Set.of(Language.JAVASCRIPT, Language.PYTHON), 0);
  }

  @AfterAll
  static void stop() throws IOException {
    worker.close();
  }

  private static void hasErrorAt(WorkerMessage.Checked checked, int line, int column) {
    assertThat(checked.code()).isNull();
    Diagnostic first = checked.diagnostics().getFirst();
    assertThat(first.severity()).isEqualTo(Diagnostic.Severity.ERROR);
    assertThat(first.line()).isEqualTo(line);
    assertThat(first.column()).isEqualTo(column);
  }

  @Test
  void acceptsAJavaScriptHook() throws IOException {
    String source = "// import x\nexport default () => ({ import: 'import a from \"b\"' });";

    WorkerMessage.Checked checked = host.check(Language.JAVASCRIPT, source);

    assertThat(checked.diagnostics()).isEmpty();
    assertThat(checked.code()).isEqualTo(source);
  }

  @Test
  void locatesJavaScriptSyntaxErrors() throws IOException {
    hasErrorAt(host.check(Language.JAVASCRIPT, "const a = 1;\nexport default ()=> a +;"), 2, 24);
  }

  @Test
  void locatesImports() throws IOException {
    hasErrorAt(host.check(Language.JAVASCRIPT, "\n  import a from 'b'; export default a"), 2, 3);
    hasErrorAt(host.check(Language.JAVASCRIPT, "export default () => import('x')"), 1, 22);
    hasErrorAt(host.check(Language.JAVASCRIPT, "export default 1;\nexport * from 'x'"), 2, 10);
  }

  @Test
  void wantsADefaultExport() throws IOException {
    assertThat(host.check(Language.JAVASCRIPT, "export const a = 1").diagnostics())
        .singleElement()
        .satisfies(each -> assertThat(each.message()).contains("default export"));
  }

  @Test
  void executesNothing() throws IOException {
    assertThat(host.check(Language.JAVASCRIPT, "for (;;) {}\nexport default () => 1").diagnostics())
        .isEmpty();
    assertThat(
            host.check(Language.PYTHON, "while True: pass\ndef handle(e, a): pass").diagnostics())
        .isEmpty();
  }

  @Test
  void locatesPythonSyntaxErrors() throws IOException {
    hasErrorAt(host.check(Language.PYTHON, "x = 1\ndef handle(event, api)\n    return 1"), 2, 23);
  }

  @Test
  void wantsAHandleFunction() throws IOException {
    hasErrorAt(host.check(Language.PYTHON, "x = 1"), 0, 0);
    hasErrorAt(host.check(Language.PYTHON, "\nasync def handle(e, a): pass"), 2, 1);
  }

  @Test
  void warnsOfImportsThatWillFail() throws IOException {
    WorkerMessage.Checked checked =
        host.check(
            Language.PYTHON,
            "import json\nx = '\u00fc\ud83d\ude00'; import os\ndef handle(e, a): pass");

    assertThat(checked.code()).isNotNull();
    assertThat(checked.diagnostics())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.severity()).isEqualTo(Diagnostic.Severity.WARNING);
              assertThat(each.line()).isEqualTo(2);
              assertThat(each.column()).isEqualTo(12);
              assertThat(each.message()).startsWith("a hook cannot import 'os': ");
            });
  }
}
