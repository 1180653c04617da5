package dev.hookwarden.access.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {
  @Test
  void makesKeysOfTheFormThatItAccepts() {
    assertThat(Secrets.isApiKey(Secrets.newApiKey())).isTrue();
    assertThat(Secrets.newApiKey()).isNotEqualTo(Secrets.newApiKey()).hasSize(46);
    assertThat(Secrets.newPassword()).hasSize(20);
  }

  @Test
  void refusesWhatIsNotAKey() {
    assertThat(Secrets.isApiKey("hw_short")).isFalse();
    assertThat(Secrets.isApiKey("xx_abcdefghijklmnopqrstuvwx")).isFalse();
    assertThat(Secrets.isApiKey("hw_abcdefghijklmnop\nqrst")).isFalse();
    assertThat(Secrets.isApiKey("hw_" + "a".repeat(200))).isFalse();
  }

  @Test
  void hashesWithSha256() {
    assertThat(Secrets.hashOf("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
