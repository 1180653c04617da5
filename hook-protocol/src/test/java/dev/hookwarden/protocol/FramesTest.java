package dev.hookwarden.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frames, byte by byte. */
class FramesTest {
  @Test
  void writesTheLengthInFourBytesAndThenJson() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    Frames.write(out, new HostMessage.Cancel("run-1"));

    String json = "{\"type\":\"cancel\",\"run\":\"run-1\"}";
    assertThat(out.toByteArray()).isEqualTo(frame(json.length(), json));
  }

  @Test
  void readsMessageAfterMessage() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Frames.write(out, new HostMessage.Cancel("run-1"));
    Frames.write(out, new HostMessage.Shutdown());
    ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());

    assertThat(FrameReader.of(HostMessage.class).read(in))
        .contains(new HostMessage.Cancel("run-1"));
    assertThat(FrameReader.of(HostMessage.class).read(in)).contains(new HostMessage.Shutdown());
    assertThat(FrameReader.of(HostMessage.class).read(in)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, Frames.MAX_BYTES + 1})
  void refusesLengthsOutOfRange(int length) {
    assertRefused(frame(length, ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "1",
        "{}",
        "{\"type\":\"unknown\"}",
        "{\"type\":\"ready\",\"protocol\":1,\"languages\":[],\"startMillis\":1}",
        "{\"type\":\"cancel\"}",
        "{\"type\":\"cancel\",\"run\":null}",
        "{\"type\":\"cancel\",\"run\":\"RUN!\"}",
        "{\"type\":\"cancel\",\"run\":\"a\",\"more\":1}",
        "{\"type\":\"cancel\",\"run\":\"a\",\"run\":\"b\"}",
        "{\"type\":\"cancel\",\"run\":\"a\"} {}",
        "{\"type\":\"hello\",\"protocol\":1,\"role\":\"runner\",\"languages\":[\"typescript\"],\"stock\":1}",
        "{\"type\":\"hello\",\"protocol\":null,\"role\":\"runner\",\"languages\":[],\"stock\":1}",
        "[\"cancel\""
      })
  void refusesWhatIsNotAMessageOfTheHost(String json) {
    assertRefused(frame(json.length(), json));
  }

  @Test
  void refusesAFrameOverTheBytesOrTokensOfItsReader() throws IOException {
    String cancel = "{\"type\":\"cancel\",\"run\":\"run-1\"}";
    byte[] frame = frame(cancel.length(), cancel);

    assertThat(read(frame, cancel.length(), 6))
        .isEqualTo(Optional.of(new HostMessage.Cancel("run-1")));
    assertThatThrownBy(() -> read(frame, cancel.length() - 1, 6))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("length");
    assertThatThrownBy(() -> read(frame, cancel.length(), 5)).isInstanceOf(ProtocolException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x80, 0xc0, 0xff})
  void refusesWhatIsNotUtf8(int octet) {
    byte[] frame = frame(33, "{\"type\":\"cancel\",\"run\":\"run-1 \"}");
    frame[frame.length - 3] = (byte) octet;
    assertRefused(frame);
  }

  @Test
  void readsNothingBehindItsFrame() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Frames.write(out, new HostMessage.Cancel("run-1"));
    out.write('x');
    ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());

    FrameReader.of(HostMessage.class).read(in);

    assertThat(in.available()).isEqualTo(1);
  }

  @Test
  void tellsNothingOfWhatWasSent() {
    String json = "{\"type\":\"cancel\",\"run\":\"SECRET\"}";
    assertThatThrownBy(() -> read(frame(json.length(), json)))
        .hasMessageNotContaining("SECRET")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 20})
  void noticesAStreamThatEndsWithinAFrame(int bytes) {
    byte[] whole = frame(31, "{\"type\":\"cancel\",\"run\":\"run-1\"}");
    byte[] part = new byte[bytes];
    System.arraycopy(whole, 0, part, 0, bytes);

    assertThatThrownBy(() -> read(part)).isInstanceOf(EOFException.class);
  }

  @Test
  void writesNothingOfAMessageThatIsTooLarge() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HostMessage tooLarge =
        new HostMessage.Reply("a", 1, TextNode.valueOf("x".repeat(Frames.MAX_BYTES)), null);

    assertThatThrownBy(() -> Frames.write(out, tooLarge)).isInstanceOf(ProtocolException.class);
    assertThat(out.size()).isZero();
  }

  @Test
  void endsOnNoiseWithAnIOException() {
    Random random = new Random(42);
    for (int i = 0; i < 2_000; i++) {
      byte[] noise = new byte[4 + random.nextInt(200)];
      random.nextBytes(noise);
      ByteBuffer.wrap(noise).putInt(random.nextInt(1, noise.length));
      assertThatThrownBy(() -> read(noise)).isInstanceOf(IOException.class);
    }
  }

  private static void assertRefused(byte[] bytes) {
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(ProtocolException.class);
  }

  private static Object read(byte[] bytes) throws IOException {
    return FrameReader.of(HostMessage.class).read(new ByteArrayInputStream(bytes));
  }

  private static Object read(byte[] bytes, int maxBytes, int maxTokens) throws IOException {
    return new FrameReader<>(HostMessage.class, maxBytes, maxTokens)
        .read(new ByteArrayInputStream(bytes));
  }

  private static byte[] frame(int length, String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(length).put(bytes).array();
  }
}
