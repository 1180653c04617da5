package dev.hookwarden.access.control;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "zwölf Zeichen reichen",
        "Ω≈ç√∫µ≤≥÷åß∂",
        "            spaces are fine"
      })
  void acceptsLongOnes(String password) {
    assertThatCode(() -> PasswordRules.require(password, "ada")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elevenchars",
        "aaaaaaaaaaaaaaaaaaaa",
        "ababababababababab",
        "MyPassword is long",
        "my name is Ada Lovelace",
        "Hookwarden console 1",
        "qwertyuiopasdf"
      })
  void refusesWhatIsGuessedFirst(String password) {
    refuses(password);
  }

  @Test
  void refusesWhatOnlyMakesTheServerWork() {
    refuses("correct horse battery ".repeat(10));
  }

  @Test
  void acceptsEveryGeneratedOne() {
    for (int i = 0; i < 200; i++) {
      String password = Secrets.newPassword();
      assertThatCode(() -> PasswordRules.require(password, "somebody-long"))
          .doesNotThrowAnyException();
    }
  }

  private static void refuses(String password) {
    assertThatThrownBy(() -> PasswordRules.require(password, "ada"))
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e ->
                org.assertj.core.api.Assertions.assertThat(e.problem())
                    .isEqualTo(Problem.WEAK_PASSWORD));
  }
}
