package dev.hookwarden.access.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimedNameTest {
  @Test
  void writesLettersSmallAsTheFormDoes() {
    assertThat(ClaimedName.of("Ada.Lovelace@Example.org")).contains("ada.lovelace@example.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ada ",
        " ada",
        "ada\n",
        "-ada",
        "ada lovelace",
        "a\u0000",
        "mi\u212Ae",
        "\u0130da",
        "аda",
        "ada/../admin",
        "*",
        "ada'--",
        "a23456789012345678901234567890123456789012345678901234567890abcd"
      })
  void knowsNobodyWhoseNameNoAccountCanHave(String claim) {
    assertThat(ClaimedName.of(claim)).isEmpty();
  }
}
