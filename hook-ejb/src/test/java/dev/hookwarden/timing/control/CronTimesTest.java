package dev.hookwarden.timing.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTimesTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static List<String> next(String expression, String after, ZoneId zone, int count) {
    CronTimes times = CronTimes.parse(expression);
    List<String> found = new ArrayList<>();
    Optional<Instant> time = times.next(Instant.parse(after), zone);
    while (time.isPresent() && found.size() < count) {
      found.add(time.get().toString());
      time = times.next(time.get(), zone);
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource({
    "0 0 6 ? * MON-FRI, 2026-11-27T06:00:00Z, 2026-11-30T06:00:00Z",
    "0 0 6 ? * MON-FRI, 2026-11-27T05:59:59.999Z, 2026-11-27T06:00:00Z",
    "'0,30 * * * * ?', 2026-11-27T23:59:30Z, 2026-11-28T00:00:00Z",
    "0 0/15 8-10 * * ?, 2026-11-27T10:45:00Z, 2026-11-28T08:00:00Z",
    "0 0 0 L * ?, 2026-02-01T00:00:00Z, 2026-02-28T00:00:00Z",
    "0 0 0 L-2 * ?, 2026-02-01T00:00:00Z, 2026-02-26T00:00:00Z",
    "0 0 0 LW * ?, 2026-01-31T12:00:00Z, 2026-02-27T00:00:00Z",
    "0 0 0 1W * ?, 2026-08-01T00:00:00Z, 2026-08-03T00:00:00Z",
    "0 0 0 15W * ?, 2026-11-01T00:00:00Z, 2026-11-16T00:00:00Z",
    "0 0 0 31 * ?, 2026-04-01T00:00:00Z, 2026-05-31T00:00:00Z",
    "0 0 0 29 2 ?, 2026-01-01T00:00:00Z, 2028-02-29T00:00:00Z",
    "0 0 0 ? * 6#3, 2026-11-01T00:00:00Z, 2026-11-20T00:00:00Z",
    "0 0 0 ? * FRI#5, 2026-11-01T00:00:00Z, 2027-01-29T00:00:00Z",
    "0 0 0 ? * 6L, 2026-11-01T00:00:00Z, 2026-11-27T00:00:00Z",
    "0 0 0 ? * FRI-MON, 2026-11-23T00:00:00Z, 2026-11-27T00:00:00Z",
    "0 0 0 1 1 ? 2030, 2026-01-01T00:00:00Z, 2030-01-01T00:00:00Z",
    "0 0 12 ? JUN-AUG sun, 2026-09-01T00:00:00Z, 2027-06-06T12:00:00Z",
  })
  void findsTheNextTime(String expression, String after, String expected) {
    assertThat(next(expression, after, UTC, 1)).containsExactly(expected);
  }

  @Test
  void hasNoTimeWhereThereIsNone() {
    assertThat(next("0 0 0 30 2 ?", "2026-01-01T00:00:00Z", UTC, 1)).isEmpty();
    assertThat(next("0 0 0 1 1 ? 2020", "2026-01-01T00:00:00Z", UTC, 1)).isEmpty();
  }

  @Test
  void keepsTheHourOfTheClockWhenClocksAreSet() {
    assertThat(next("0 0 6 * * ?", "2026-03-27T12:00:00Z", BERLIN, 3))
        .containsExactly("2026-03-28T05:00:00Z", "2026-03-29T04:00:00Z", "2026-03-30T04:00:00Z");
    assertThat(next("0 0 6 * * ?", "2026-10-31T12:00:00Z", NEW_YORK, 2))
        .containsExactly("2026-11-01T11:00:00Z", "2026-11-02T11:00:00Z");
  }

  @Test
  void firesOnceAfterAnHourThatADayDoesNotHave() {
    assertThat(next("0 30 2 * * ?", "2026-03-28T00:00:00Z", BERLIN, 3))
        .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z");
    assertThat(next("0 0/10 2 * * ?", "2026-03-08T06:00:00Z", NEW_YORK, 2))
        .containsExactly("2026-03-08T07:00:00Z", "2026-03-09T06:00:00Z");
  }

  @Test
  void firesOnceInAnHourThatADayHasTwice() {
    assertThat(next("0 30 2 * * ?", "2026-10-24T12:00:00Z", BERLIN, 2))
        .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    assertThat(next("0 30 1 * * ?", "2026-10-31T12:00:00Z", NEW_YORK, 2))
        .containsExactly("2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z");
  }

  @Test
  void firesInEveryHourWhateverTheClocksSay() {
    assertThat(next("0 0 * * * ?", "2026-10-24T23:30:00Z", BERLIN, 4))
        .containsExactly(
            "2026-10-25T00:00:00Z",
            "2026-10-25T01:00:00Z",
            "2026-10-25T02:00:00Z",
            "2026-10-25T03:00:00Z");
    assertThat(next("0 30 * * * ?", "2026-03-08T05:45:00Z", NEW_YORK, 3))
        .containsExactly("2026-03-08T06:30:00Z", "2026-03-08T07:30:00Z", "2026-03-08T08:30:00Z");
  }

  @Test
  void knowsADayThatBeginsLate() {
    // Lebanon sets its clocks at midnight: 2026-03-29 begins at one o'clock.
    assertThat(next("0 0 0 * * ?", "2026-03-28T12:00:00Z", ZoneId.of("Asia/Beirut"), 2))
        .containsExactly("2026-03-28T22:00:00Z", "2026-03-29T21:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "* * * * * ?, 1",
    "0/10 * * * * ?, 10",
    "'5,55 * * * * ?', 10",
    "'0,59 0 0 * * ?', 59",
    "0 * * * * ?, 60",
    "0 0 6 ? * MON, 86400",
    "'0 0 0,23 * * ?', 3600",
  })
  void knowsItsShortestGap(String expression, long seconds) {
    assertThat(CronTimes.parse(expression).leastGap()).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "* * * * *",
        "* * * * * *",
        "0 0 0 ? * ?",
        "60 * * * * ?",
        "0 0 24 * * ?",
        "0 0 0 32 * ?",
        "0 0 0 0 * ?",
        "0 0 0 ? 13 MON",
        "0 0 0 ? * 8",
        "0 0 0 ? * MON#6",
        "0 0 0 1 1 ? 1-2147483647",
        "0 0 0 1 1 ? 99999999999",
        "0/0 * * * * ?",
        "0/99 * * * * ?",
        "-1 * * * * ?",
        "1- * * * * ?",
        "a b c d e ?",
        "0 0 0 L-99 * ?",
        "0 0 0 W * ?",
        "0 0 0 1 * ? 2030-2020",
        "0 0 0 1,,2 * ?",
        "* * * * * ? * *",
      })
  void refusesWhatIsNoExpression(String expression) {
    assertThatThrownBy(() -> CronTimes.parse(expression))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesWhatIsVeryLong() {
    assertThatThrownBy(() -> CronTimes.parse("0 0 0 1" + ",1".repeat(100_000) + " * ?"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
