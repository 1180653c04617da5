package dev.hookwarden.web.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.library.boundary.SourceView;
import dev.hookwarden.protocol.Language;
import org.junit.jupiter.api.Test;

class CompiledCodeTest {
  private static final String MAP = "//# sourceMappingURL=data:application/json;base64,";

  private static CompiledCode of(String compiled) {
    return CompiledCode.of(new SourceView(Language.TYPESCRIPT, "source", compiled)).orElseThrow();
  }

  @Test
  void whatIsExecutedAsItIsHasNone() {
    assertThat(CompiledCode.of(new SourceView(Language.JAVASCRIPT, "1", "1"))).isEmpty();
    assertThat(CompiledCode.of(new SourceView(Language.PYTHON, "1", "1"))).isEmpty();
  }

  @Test
  void theMapForDebuggersIsOnlyNamed() {
    assertThat(of("run();\n" + MAP + "eyJ2Ig==\n").text())
        .isEqualTo("run();\n" + MAP + "… (8 characters)");
  }

  @Test
  void nothingElseCanHideBehindTheMap() {
    for (String hidden :
        new String[] {
          "run();\n" + MAP + "eyJ2Ig==\nevil();",
          "run();\n" + MAP + "eyJ2\u2028evil()",
          "run();\n" + MAP + "eyJ2\revil()",
          "run();\n" + MAP + "eyJ2*/evil()",
          "run() " + MAP + "eyJ2",
        }) {
      assertThat(of(hidden).text()).as(hidden).isEqualTo(VisibleText.of(hidden));
    }
  }

  @Test
  void charactersThatDrawNothingAreNamed() {
    assertThat(of("a\u202eb").text()).isEqualTo("a⟨U+202E⟩b");
  }

  @Test
  void whatIsLeftOutIsCounted() {
    CompiledCode code = of("x".repeat(CompiledCode.MAX_CHARS + 3));

    assertThat(code.text()).hasSize(CompiledCode.MAX_CHARS);
    assertThat(code.cut()).isEqualTo(3);
  }
}
