package dev.hookwarden.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.settings.boundary.Limit.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource({
    "DURATION, 200, 200 ms",
    "DURATION, 2000, 2 s",
    "DURATION, 1500, 1500 ms",
    "DURATION, 60000, 1 min",
    "BYTES, 67108864, 64 MiB",
    "BYTES, 65536, 64 KiB",
    "BYTES, 1500, 1500 B",
    "BYTES, 2147483648, 2 GiB",
    "COUNT, 0, 0",
    "COUNT, 150, 150"
  })
  void saysAndReadsTheSameExactly(Unit unit, long value, String words) {
    assertThat(Amounts.words(unit, value)).isEqualTo(words);
    assertThat(Amounts.read(unit, words)).hasValue(value);
  }

  @ParameterizedTest
  @CsvSource({"DURATION, 2S, 2000", "DURATION, ' 5  min ', 300000", "BYTES, 4mib, 4194304"})
  void readsWhatPeopleType(Unit unit, String typed, long value) {
    assertThat(Amounts.read(unit, typed)).hasValue(value);
  }

  @ParameterizedTest
  @CsvSource({
    "DURATION, 200",
    "DURATION, 2 h",
    "DURATION, -2 s",
    "DURATION, 1.5 s",
    "BYTES, 64",
    "BYTES, 64 MB",
    "COUNT, 5 s",
    "COUNT, ''",
    "COUNT, 9999999999",
    "COUNT, ten"
  })
  void readsNothingElse(Unit unit, String typed) {
    assertThat(Amounts.read(unit, typed)).isEmpty();
  }
}
