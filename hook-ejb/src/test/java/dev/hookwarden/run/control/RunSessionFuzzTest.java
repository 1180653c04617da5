package dev.hookwarden.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.hookwarden.protocol.Effect;
import dev.hookwarden.protocol.Frames;
import dev.hookwarden.protocol.GuestFailure;
import dev.hookwarden.protocol.LogLevel;
import dev.hookwarden.protocol.LogLine;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.RecordKey;
import dev.hookwarden.protocol.RecordQuery;
import dev.hookwarden.protocol.Usage;
import dev.hookwarden.protocol.WorkerMessage;
import dev.hookwarden.run.boundary.RunRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Feeds a session what an escaped worker could send: valid frames of this run and of others, in any
 * order and number, broken ones, and noise. The seed is fixed, so a failure can be repeated.
 */
class RunSessionFuzzTest {
  private static final int FRAMES = 20_000;
  private static final int MAX_REPLIES = 25;

  private final Random random = new Random(20_26);
  private final RunRequest request = Hooks.invoke("code");
  private final String run = request.context().run();
  private final Map<Ending, Integer> endings = new EnumMap<>(Ending.class);
  private int sent;

  private enum Ending {
    COMPLETED,
    REFUSED
  }

  @Test
  void endsEveryConversationWithAValidEndOrAnIOException() {
    while (sent < FRAMES) {
      endings.merge(converse(conversation()), 1, Integer::sum);
    }
    // Both must be common, or the test feeds too much or too little nonsense.
    assertThat(endings.get(Ending.COMPLETED)).isGreaterThan(500);
    assertThat(endings.get(Ending.REFUSED)).isGreaterThan(500);
  }

  private Ending converse(byte[] bytes) {
    RunSession session = new RunSession(request, Hooks.NO_RECORDS);
    ByteArrayOutputStream replies = new ByteArrayOutputStream();
    Ending ending;
    try {
      WorkerMessage.Completed completed =
          session.converse(new ByteArrayInputStream(bytes), replies);
      assertThat(completed.run()).isEqualTo(run);
      assertThat(completed.effects())
          .hasSizeLessThanOrEqualTo(20)
          .allMatch(effect -> effect.needs().toString().equals("records.write:numbers"));
      ending = Ending.COMPLETED;
    } catch (IOException e) {
      ending = Ending.REFUSED;
    }
    assertThat(replies.size()).isLessThan(MAX_REPLIES * 200);
    assertThat(session.log().stream().mapToLong(line -> line.text().length()).sum())
        .isLessThanOrEqualTo(65 * 1024);
    return ending;
  }

  private byte[] conversation() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int count = 1 + random.nextInt(8);
    for (int i = 0; i < count; i++) {
      sent++;
      bytes.writeBytes(frame(i == count - 1));
    }
    return bytes.toByteArray();
  }

  private byte[] frame(boolean last) {
    return switch (random.nextInt(40)) {
      case 0 -> noise(random.nextInt(64));
      case 1 -> ByteBuffer.allocate(4).putInt(random.nextInt()).array();
      case 2 -> mutated(encode(message(run, true)));
      case 3 -> truncated(encode(message(run, last)));
      case 4 -> encode(message("another-run", last));
      case 5 -> twice(encode(message(run, last)));
      case 6 -> json(random.nextBoolean() ? "null" : "{\"type\":\"completed\"}");
      case 7 -> json("[".repeat(random.nextInt(100_000)));
      default -> encode(message(run, last));
    };
  }

  private WorkerMessage message(String of, boolean last) {
    if (last) {
      return completed(of);
    }
    return switch (random.nextInt(12)) {
      case 0 -> completed(of);
      case 1 -> new WorkerMessage.Checked(of, List.of(), "code");
      case 2, 3 ->
          new WorkerMessage.Query(
              of, 1 + random.nextInt(2), new RecordQuery.Get(new RecordKey(collection(), "k")));
      default ->
          new WorkerMessage.Log(
              of,
              Collections.nCopies(
                  1 + random.nextInt(3),
                  new LogLine(LogLevel.INFO, "x".repeat(random.nextInt(8_000)))));
    };
  }

  private WorkerMessage completed(String of) {
    Outcome outcome =
        random.nextInt(3) == 0
            ? Outcome.values()[random.nextInt(Outcome.values().length)]
            : Outcome.OK;
    boolean ok = outcome == Outcome.OK;
    Effect put = new Effect.Put(new RecordKey(collection(), "k"), IntNode.valueOf(1));
    return new WorkerMessage.Completed(
        of,
        outcome,
        ok ? value() : null,
        ok ? null : new GuestFailure("name", "message", List.of()),
        ok ? Collections.nCopies(random.nextInt(23), put) : List.of(),
        new Usage(random.nextLong(Long.MAX_VALUE), 0, 0, 0, 0),
        random.nextBoolean());
  }

  private String value() {
    List<String> values = List.of("1", "\"x\"", "{\"a\":[1,2]}", "null", "{", "[1e999]");
    return values.get(random.nextInt(random.nextInt(4) == 0 ? values.size() : 4));
  }

  private String collection() {
    return random.nextInt(6) == 0 ? "secrets" : "numbers";
  }

  private static byte[] encode(WorkerMessage message) {
    try {
      ByteArrayOutputStream frame = new ByteArrayOutputStream();
      Frames.write(frame, message);
      return frame.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private byte[] mutated(byte[] frame) {
    for (int i = 0; i <= random.nextInt(4); i++) {
      frame[random.nextInt(frame.length)] = (byte) random.nextInt(256);
    }
    return frame;
  }

  private byte[] truncated(byte[] frame) {
    return Arrays.copyOf(frame, random.nextInt(frame.length));
  }

  private static byte[] twice(byte[] frame) {
    return ByteBuffer.allocate(2 * frame.length).put(frame).put(frame).array();
  }

  private static byte[] json(String text) {
    return ByteBuffer.allocate(4 + text.length())
        .putInt(text.length())
        .put(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
        .array();
  }

  private byte[] noise(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
