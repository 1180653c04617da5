package dev.hookwarden.worker.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.platform.ReferencePage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PythonImportsTest {
  @Test
  void theReferencePageIsCurrent() throws IOException {
    String page =
        """
        # Python modules
        What a hook may import. Modules are here because they only compute: none reaches a file, \
        the network, another process or the interpreter. There are no packages.

        | module | why it is harmless |
        |---|---|
        %s
        An import costs time in every run that meets it for the first time. Workers import ahead what \
        the approved hooks import.

        ## Not there
        | module | instead |
        |---|---|
        %s"""
            .formatted(rows(PythonImports.permitted()), rows(PythonImports.advice()));

    ReferencePage.requireSame("python-modules.md", page);
  }

  @Test
  void everyModuleHasAReason() {
    assertThat(PythonImports.permitted().values()).doesNotContain("");
    assertThat(PythonImports.advice().values()).doesNotContain("");
    assertThat(List.copyOf(PythonImports.permitted().keySet()))
        .isSorted()
        .doesNotContainAnyElementsOf(PythonImports.advice().keySet());
  }

  @Test
  void suggestsCloseNamesFirst() {
    assertThat(PythonImports.refusal("jsn")).contains("did you mean 'json'? all ");
    assertThat(PythonImports.refusal("datetimes")).contains("'datetime'");
  }

  @Test
  void tellsWhatToDoInstead() {
    assertThat(PythonImports.refusal("requests.auth"))
        .startsWith("a hook cannot import 'requests.auth': a hook has no network; api.call")
        .endsWith("docs/reference/python-modules.md");
  }

  @Test
  void answersLongNamesShortly() {
    assertThat(PythonImports.refusal("x".repeat(1_000_000))).hasSizeLessThan(300);
  }

  @Test
  void findsWhatASourceImports() {
    assertThat(PythonImports.importedBy("import json, os\n  from re import x\nimport math as m"))
        .containsExactlyInAnyOrder("json", "re", "math");
  }

  private static String rows(Map<String, String> named) {
    return named.entrySet().stream()
        .map(each -> "| `%s` | %s |\n".formatted(each.getKey(), each.getValue()))
        .collect(Collectors.joining());
  }
}
