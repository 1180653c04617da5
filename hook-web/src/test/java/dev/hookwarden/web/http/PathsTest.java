package dev.hookwarden.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"/run.xhtml?id=1", "/hooks.xhtml", "/record.xhtml?collection=a&key=b%2Fc"})
  void leadsBackToThePageThatWasWanted(String wanted) {
    assertThat(Paths.after(wanted)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/run.xhtml\r\nSet-Cookie: a=b",
        "/../x.xhtml",
        ""
      })
  void leadsNowhereElse(String wanted) {
    assertThat(Paths.after(wanted)).isEqualTo(Paths.HOME);
  }
}
