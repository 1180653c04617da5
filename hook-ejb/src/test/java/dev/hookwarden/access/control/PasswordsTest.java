package dev.hookwarden.access.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @Test
  void keepsArgon2idHashesWithASaltEach() {
    String first = passwords.hash("correct horse battery");

    assertThat(first).startsWith("$shiro2$argon2id$").doesNotContain("horse");
    assertThat(passwords.hash("correct horse battery")).isNotEqualTo(first);
  }

  @Test
  void knowsThePasswordAgain() {
    String hash = passwords.hash("grün wie die Wiese");

    assertThat(passwords.matches("grün wie die Wiese", hash)).isTrue();
    assertThat(passwords.matches("gru\u0308n wie die Wiese", hash)).as("typed otherwise").isTrue();
    assertThat(passwords.matches("grun wie die Wiese", hash)).isFalse();
  }

  @Test
  void nothingMatchesAnAccountThatIsNotThere() {
    assertThat(passwords.matches("anything at all", null)).isFalse();
  }
}
