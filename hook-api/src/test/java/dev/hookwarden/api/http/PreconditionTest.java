package dev.hookwarden.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.platform.HookwardenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionTest {
  @Test
  void isARevisionNothingOrDoesNotMatter() {
    assertThat(new Precondition(null, null).seen()).isNull();
    assertThat(new Precondition("*", null).seen()).isNull();
    assertThat(new Precondition("\"128\"", null).seen()).isEqualTo(128);
    assertThat(new Precondition(null, "*").seen()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      value = {"5,", "\"x\",", "W/\"5\",", "\"5\",*", ",\"5\"", "\"9999999999999999999\","},
      quoteCharacter = '\'')
  void refusesWhatItDoesNotUnderstand(String ifMatch, String ifNoneMatch) {
    assertThatThrownBy(() -> new Precondition(ifMatch, ifNoneMatch).seen())
        .isInstanceOf(HookwardenException.class);
  }
}
