package dev.hookwarden.timing.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.quartz.CronExpression;

/** Where no clocks are set, an expression means what it means to Quartz. */
class CronTimesAgainstQuartzTest {
  private static final int EXPRESSIONS = 2_000;

  /** Without W: on a day that it moved to, Quartz forgets the day's other times. */
  private static final String[] DAYS_OF_MONTH = {"*", "1", "31", "L", "L-3", "*/5"};

  private static final String[] DAYS_OF_WEEK = {
    "*", "MON-FRI", "SUN", "6L", "2#1", "FRI#5", "FRI-MON", "1,3,5"
  };
  private static final String[] MONTHS = {"*", "2", "JUN-AUG", "1/3", "2,4,11"};

  @Test
  void meansTheSame() throws ParseException {
    Random random = new Random(20261129);
    for (int i = 0; i < EXPRESSIONS; i++) {
      String expression = expression(random);
      Instant after = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(200_000_000));
      CronExpression theirs = new CronExpression(expression);
      theirs.setTimeZone(TimeZone.getTimeZone("UTC"));
      CronTimes ours = CronTimes.parse(expression);
      for (int j = 0; j < 5; j++) {
        Date expected = theirs.getNextValidTimeAfter(Date.from(after));
        Optional<Instant> found = ours.next(after, ZoneId.of("UTC"));
        assertThat(found)
            .as("%s after %s", expression, after)
            .isEqualTo(Optional.ofNullable(expected).map(Date::toInstant));
        if (found.isEmpty()) {
          break;
        }
        after = found.get();
      }
    }
  }

  private static String expression(Random random) {
    boolean isWeek = random.nextBoolean();
    return String.join(
        " ",
        field(random, 60),
        field(random, 60),
        field(random, 24),
        isWeek ? "?" : DAYS_OF_MONTH[random.nextInt(DAYS_OF_MONTH.length)],
        MONTHS[random.nextInt(MONTHS.length)],
        isWeek ? DAYS_OF_WEEK[random.nextInt(DAYS_OF_WEEK.length)] : "?");
  }

  private static String field(Random random, int size) {
    int one = random.nextInt(size);
    int two = random.nextInt(size);
    return switch (random.nextInt(6)) {
      case 0 -> "*";
      case 1 -> one + "," + two;
      case 2 -> Math.min(one, two) + "-" + Math.max(one, two);
      case 3 -> one + "/" + (1 + random.nextInt(size - 1));
      case 4 -> "*/" + (1 + random.nextInt(size - 1));
      default -> String.valueOf(one);
    };
  }
}
