package dev.hookwarden.worker.jail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Starts the built image in a real jail and reads what its probe proved from inside. */
class SyscallProofIT {
  private static final String LAUNCHER =
      Path.of("target", "image", "bin", "worker-jail").toAbsolutePath().toString();

  @Test
  void forbidsWhatLeadsOutOfTheJail() throws Exception {
    Answer answer = probe(Map.of());

    assertThat(answer.lines())
        .anyMatch(line -> line.startsWith("layer=namespaces state=active "))
        .anyMatch(line -> line.startsWith("layer=no-network state=active "))
        .anyMatch(line -> line.startsWith("layer=rlimits state=active "))
        .anyMatch(line -> line.startsWith("layer=capabilities state=active "))
        .anyMatch(
            line -> line.matches("layer=seccomp state=active detail=\\d\\d forbidden .* open \\[]"))
        .anyMatch(
            line ->
                line.matches(
                    "layer=seccomp-stage2 state=active detail=\\d\\d forbidden .* open \\[]"));
    assertThat(answer.status()).isZero();
  }

  @Test
  void reportsEveryLayerAsMissingWhenTheJailIsSwitchedOff() throws Exception {
    Answer answer = probe(Map.of("HOOKWARDEN_JAIL", "none"));

    assertThat(answer.status()).isEqualTo(1);
    assertThat(answer.lines().stream().filter(line -> line.contains(" state=missing "))).hasSize(8);
  }

  @Test
  void findsItsToolsWhateverThePathSays() throws Exception {
    assertThat(probe(Map.of("PATH", "/nowhere", "IFS", "/")).status()).isZero();
  }

  @Test
  void closesADescriptorThatItInheritsByAccident() throws Exception {
    Answer answer =
        run(Map.of(), List.of("/bin/sh", "-c", "exec \"$0\" --probe 5</etc/passwd", LAUNCHER));

    assertThat(answer.lines()).anyMatch(line -> line.endsWith("foreign descriptors []"));
    assertThat(answer.status()).isZero();
  }

  @Test
  void refusesArgumentsItDoesNotKnow() throws Exception {
    for (List<String> arguments :
        List.of(
            List.of("guard"),
            List.of("runner", "--heap-mib", "1; true"),
            List.of("runner", "--heap-mib"))) {
      assertThat(start(Map.of(), arguments).status()).as(arguments.toString()).isEqualTo(78);
    }
  }

  private record Answer(int status, List<String> lines) {}

  private static Answer probe(Map<String, String> environment) throws Exception {
    return start(environment, List.of("--probe"));
  }

  private static Answer start(Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    return run(environment, Stream.concat(Stream.of(LAUNCHER), arguments.stream()).toList());
  }

  private static Answer run(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), said.lines().toList());
  }
}
