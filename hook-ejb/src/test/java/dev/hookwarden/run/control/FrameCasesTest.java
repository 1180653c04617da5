package dev.hookwarden.run.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.run.boundary.RunRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Conversations that were worth keeping: one file each, first the outcome that the host makes of
 * it, then one frame a line.
 */
class FrameCasesTest {
  private static final Path CASES = Path.of("src/test/resources/dev/hookwarden/run/control/frames");

  @TestFactory
  Stream<DynamicTest> endsEachWithItsOutcome() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(CASES)) {
      files = found.sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(20);
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> hear(file)));
  }

  private static void hear(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    RunRequest request = Hooks.invoke("code");
    try (Watchdog watchdog = new Watchdog(Thread.ofPlatform().daemon().factory())) {
      assertThat(new FuzzHost(watchdog).hear(request, said(request, lines)).wireName())
          .isEqualTo(lines.getFirst());
    }
  }

  private static FuzzCase said(RunRequest request, List<String> lines) {
    String version = request.executable().hash();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(frame("{\"type\":\"prepared\",\"version\":\"%s\"}".formatted(version)));
    lines.stream()
        .skip(1)
        .map(line -> line.replace("{run}", request.context().run()).replace("{version}", version))
        .forEach(line -> bytes.writeBytes(frame(line)));
    return new FuzzCase(
        0, lines.size(), false, JsonNodeFactory.instance.objectNode(), bytes.toByteArray(), 0);
  }

  private static byte[] frame(String json) {
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + text.length).putInt(text.length).put(text).array();
  }
}
