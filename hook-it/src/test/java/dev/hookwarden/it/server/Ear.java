package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.protocol.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Somebody who listens to a stream of events, and the lines that came. */
final class Ear implements AutoCloseable {
  static final String END = "(the stream has ended)";

  /** What a stream says from time to time if there is nothing to tell. */
  static final String ALIVE = ": alive";

  private final HttpResponse<InputStream> answer;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  Ear(HttpResponse<InputStream> answer) {
    this.answer = answer;
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    Thread.ofVirtual().start(this::read);
    assertThat(line()).isEqualTo(": listening");
  }

  private void read() {
    try (var reader =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      reader.lines().filter(line -> !line.isEmpty()).forEach(lines::add);
    } catch (IOException | RuntimeException e) {
      // The end of the stream is what the test asks for.
    } finally {
      lines.add(END);
    }
  }

  /** The next line; waits for it longer than a sign of life takes. */
  String line() {
    try {
      return String.valueOf(lines.poll(40, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next line that is more than a sign of life. */
  String told() {
    return Stream.generate(this::line)
        .filter(line -> !line.equals(ALIVE))
        .findFirst()
        .orElseThrow();
  }

  /** All lines that have come by now, and the next one. */
  List<String> rest() {
    List<String> rest = new ArrayList<>();
    lines.drainTo(rest);
    rest.add(line());
    return rest;
  }

  /** What the next event, of such a name, says; signs of life may come before it. */
  JsonNode event(String name) throws JsonProcessingException {
    List<String> event = Stream.generate(this::told).limit(3).toList();
    assertThat(event).anyMatch(("event: " + name)::equals);
    assertThat(event).anyMatch(line -> line.startsWith("id: "));
    String data = event.stream().filter(line -> line.startsWith("data: ")).findFirst().get();
    return Json.parse(data.substring("data: ".length()));
  }

  @Override
  public void close() throws IOException {
    answer.body().close();
  }
}
