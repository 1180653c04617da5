package dev.hookwarden.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.Limits;
import dev.hookwarden.protocol.TriggerKind;
import dev.hookwarden.run.boundary.RunRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the dearest frames that we know cost the host, with the limits that every hook has. */
class FrameCostTest {
  private static final int MIB = 1024 * 1024;

  /** The most that one frame may allocate while it is decoded, whatever is in it. */
  private static final long MOST_BYTES = 60L * MIB;

  private static final RunSession.Progress UNHEARD =
      new RunSession.Progress() {
        @Override
        public void opening() {}

        @Override
        public void opened() {}
      };

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final RunRequest request =
      new RunRequest(
          Hooks.invoke("code").context(),
          Hooks.executable(Hooks.WORKSPACE, "code"),
          "{}",
          Limits.defaultsFor(TriggerKind.INVOKE));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "empty arrays    | []",
        "nested arrays   | [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        "empty objects   | {}",
        "small objects   | {\"\":0}",
        "small numbers   | 1",
        "numbers         | 99",
        "fractions       | .5",
        "empty texts     | \"\"",
        "escaped texts   | \"\\u0001\"",
      })
  void boundsAFrameFullOf(String name, String piece) {
    String many =
        ((piece.startsWith(".") ? "0" + piece : piece) + ",")
            .repeat(8 * MIB / (piece.length() + 2));
    measure(name, completed("[" + many.substring(0, many.length() - 1) + "]", true));
    measure(
        name + ", type last", completed("[" + many.substring(0, many.length() - 1) + "]", false));
  }

  @Test
  void boundsAFrameWithOneLongText() {
    measure("one text", completed("\"" + "\u00e9".repeat(4 * MIB - 400) + "\"", true));
  }

  @Test
  void reservesNothingForALengthThatIsOnlyAnnounced() {
    byte[] announced = ByteBuffer.allocate(Integer.BYTES).putInt(2 * MIB).array();
    assertThat(allocated(announced)).isLessThan(128 * 1024);
  }

  @Test
  void keepsNoNameThatItHasRead() throws InterruptedException {
    Random random = new Random(1);
    allocated(frame(completed(names(random), true)));
    long before = usedBytes();
    for (int i = 0; i < 60; i++) {
      allocated(frame(completed(names(random), true)));
    }
    assertThat(usedBytes() - before).isLessThan(8L * MIB);
  }

  /** An object of about a MiB whose names nobody has seen before. */
  private static String names(Random random) {
    String pad = "n".repeat(30_000);
    return IntStream.range(0, 32)
        .mapToObj(_ -> "\"" + random.nextLong() + pad + "\":0")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private void measure(String name, String json) {
    byte[] frame = frame(json);
    allocated(frame);
    long bytes = allocated(frame);
    assertThat(bytes).as(name).isLessThan(MOST_BYTES);
  }

  private long allocated(byte[] frame) {
    RunSession session = new RunSession(request, Hooks.NO_RECORDS);
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      session.converse(new ByteArrayInputStream(frame), OutputStream.nullOutputStream(), UNHEARD);
    } catch (IOException e) {
      // Whether it is accepted or refused, it has cost what it has cost.
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  /** As much of a value as the cap of a frame leaves room for. */
  private String completed(String value, boolean typeFirst) {
    String run = request.context().run();
    String effect =
        typeFirst
            ? "{\"kind\":\"put\",\"record\":{\"collection\":\"numbers\",\"key\":\"k\"},\"value\":%s}"
            : "{\"value\":%s,\"record\":{\"collection\":\"numbers\",\"key\":\"k\"},\"kind\":\"put\"}";
    String rest =
        "\"run\":\"%s\",\"outcome\":\"ok\",\"value\":null,\"failure\":null,\"effects\":[%s],\"reusable\":true"
            .formatted(run, effect.formatted(value));
    return typeFirst
        ? "{\"type\":\"completed\",%s}".formatted(rest)
        : "{%s,\"type\":\"completed\"}".formatted(rest);
  }

  /** A frame of at most the cap of this run: what is longer is cut, and its length is true. */
  private static byte[] frame(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    int cap = Math.min(bytes.length, 2 * MIB + 128 * 1024);
    assertThat(cap).isLessThan(Frames.MAX_BYTES);
    return ByteBuffer.allocate(Integer.BYTES + cap).putInt(cap).put(bytes, 0, cap).array();
  }

  private static long usedBytes() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
