package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.platform.Hands;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RingSenderTest {
  private static final List<UUID> TWO = List.of(new UUID(0, 1), new UUID(0, 2));
  private static final Logger LOG = Logger.getLogger(RingSender.class.getName());

  private final Map<RingCount, Integer> counts = new EnumMap<>(RingCount.class);
  private final List<LogRecord> lines = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final Hands clock = new Hands();

  private boolean broken;
  private int attempts;
  private final RingSender sender =
      new RingSender(
          _ -> {
            attempts++;
            if (broken) {
              throw new JMSException("no broker");
            }
          },
          clock,
          (what, times) -> counts.merge(what, times, Integer::sum));

  @BeforeEach
  void listen() {
    LOG.setUseParentHandlers(false);
    LOG.addHandler(handler);
  }

  @AfterEach
  void listenNoMore() {
    LOG.removeHandler(handler);
    LOG.setUseParentHandlers(true);
  }

  @Test
  void ringsAndCounts() {
    sender.send(TWO);
    assertThat(counts).containsOnly(Map.entry(RingCount.SENT, 2));
    assertThat(lines).isEmpty();
  }

  @Test
  void aBrokerThatIsGoneIsTriedSeldomAndToldOfOnce() {
    broken = true;
    Instant end = clock.instant().plus(Duration.ofMinutes(10));
    for (; clock.instant().isBefore(end); clock.move(Duration.ofMillis(50))) {
      sender.send(TWO);
    }
    assertThat(attempts).as("1, 2, 4, 8 and then 15 seconds").isBetween(40, 45);
    assertThat(lines).hasSize(1);
    assertThat(counts).containsOnlyKeys(RingCount.LOST);
  }

  @Test
  void aBrokerThatIsBackIsUsedAgain() {
    broken = true;
    sender.send(TWO);
    broken = false;
    sender.send(TWO);
    assertThat(attempts).as("not within the pause").isEqualTo(1);
    clock.move(RingSender.FIRST_PAUSE);
    sender.send(TWO);
    sender.send(TWO);
    assertThat(attempts).isEqualTo(3);
    assertThat(lines).hasSize(2);
    assertThat(counts).isEqualTo(Map.of(RingCount.LOST, 4, RingCount.SENT, 4));
  }

  @Test
  void afterAGoodTimeThePauseIsShortAgain() {
    broken = true;
    for (int i = 0; i < 10; i++) {
      clock.move(RingSender.LONGEST_PAUSE);
      sender.send(TWO);
    }
    broken = false;
    clock.move(RingSender.LONGEST_PAUSE);
    sender.send(TWO);
    broken = true;
    sender.send(TWO);
    broken = false;
    clock.move(RingSender.FIRST_PAUSE);
    sender.send(TWO);
    assertThat(counts.get(RingCount.SENT)).isEqualTo(4);
  }

  @Test
  void whatIsThrownOtherwiseCostsNoThreadEither() {
    RingSender odd =
        new RingSender(
            _ -> {
              throw new IllegalStateException("an adapter's mistake");
            },
            clock,
            (what, times) -> counts.merge(what, times, Integer::sum));
    odd.send(TWO);
    assertThat(counts).containsOnly(Map.entry(RingCount.LOST, 2));
  }
}
