package dev.hookwarden.lease.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServerLeaseTest {
  private static final Instant NOW = Instant.EPOCH;
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(1));
  private static final UUID ONE = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  @Test
  void holderRenewsAndOthersWait() {
    ServerLease lease = new ServerLease("seal", ONE, LATER);
    assertThat(lease.take(OTHER, NOW, LATER)).isFalse();
    assertThat(lease.take(ONE, NOW, LATER.plusSeconds(10))).isTrue();
    assertThat(lease.take(OTHER, LATER, LATER.plusSeconds(60))).isFalse();
  }

  @Test
  void whatHasEndedIsFree() {
    ServerLease lease = new ServerLease("seal", ONE, LATER);
    assertThat(lease.take(OTHER, LATER, LATER.plusSeconds(60))).isTrue();
    assertThat(lease.take(ONE, LATER, LATER.plusSeconds(60))).isFalse();
  }
}
