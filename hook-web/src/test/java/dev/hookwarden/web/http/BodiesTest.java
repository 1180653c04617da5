package dev.hookwarden.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.web.http.Bodies.Size;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest {
  private static final long MOST = 64 * 1024;

  @ParameterizedTest
  @ValueSource(longs = {0, 1, MOST})
  void readsWhatFits(long bytes) {
    assertThat(judge("POST", "HTTP/1.1", bytes, Map.of())).isEqualTo(Size.FITS);
  }

  @ParameterizedTest
  @ValueSource(longs = {MOST + 1, Integer.MAX_VALUE + 1L, Long.MAX_VALUE})
  void refusesWhatIsTooLargeWhateverTheMethod(long bytes) {
    for (String method : new String[] {"POST", "PUT", "GET"}) {
      assertThat(judge(method, "HTTP/1.1", bytes, Map.of())).isEqualTo(Size.TOO_LARGE);
    }
  }

  @Test
  void refusesWhatTellsNoLength() {
    Map<String, String> chunked = Map.of("Transfer-Encoding", "chunked");

    assertThat(judge("POST", "HTTP/1.1", -1, chunked)).isEqualTo(Size.OF_UNKNOWN_LENGTH);
    assertThat(judge("POST", "HTTP/1.1", 10, chunked))
        .as("a length that does not count")
        .isEqualTo(Size.OF_UNKNOWN_LENGTH);
    assertThat(judge("POST", "HTTP/2.0", -1, Map.of())).isEqualTo(Size.OF_UNKNOWN_LENGTH);
  }

  @Test
  void letsRequestsWithoutBodyPass() {
    assertThat(judge("GET", "HTTP/1.1", -1, Map.of())).isEqualTo(Size.FITS);
    assertThat(judge("GET", "HTTP/2.0", -1, Map.of())).isEqualTo(Size.FITS);
    assertThat(judge("POST", "HTTP/1.1", -1, Map.of())).isEqualTo(Size.FITS);
  }

  @Test
  void refusesWhatWouldBeInflated() {
    assertThat(judge("POST", "HTTP/1.1", 10, Map.of("Content-Encoding", "gzip")))
        .isEqualTo(Size.ENCODED);
  }

  private static Size judge(
      String method, String protocol, long bytes, Map<String, String> headers) {
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                BodiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (_, called, arguments) ->
                    switch (called.getName()) {
                      case "getMethod" -> method;
                      case "getProtocol" -> protocol;
                      case "getContentLengthLong" -> bytes;
                      case "getHeader" -> headers.get((String) arguments[0]);
                      default -> throw new UnsupportedOperationException(called.getName());
                    });
    return Bodies.judge(request, MOST);
  }
}
