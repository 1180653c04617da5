package dev.hookwarden.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class LimitedStreamTest {
  @Test
  void passesABodyOfExactlyTheLimit() throws IOException {
    assertThat(limited(10, 10).readAllBytes()).hasSize(10);
  }

  @Test
  void endsABodyOfOneByteMore() {
    assertThatThrownBy(() -> limited(11, 10).readAllBytes())
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> assertThat(e.problem()).isEqualTo(Problem.SOURCE_TOO_LARGE));
  }

  @Test
  void countsWhatIsReadByteByByteOrSkipped() throws IOException {
    InputStream body = limited(12, 10);
    body.skipNBytes(9);
    assertThat(body.read()).isZero();

    assertThatThrownBy(body::read).isInstanceOf(HookwardenException.class);
  }

  private static InputStream limited(int size, int limit) {
    return new LimitedStream(
        new ByteArrayInputStream(new byte[size]), limit, Problem.SOURCE_TOO_LARGE);
  }
}
