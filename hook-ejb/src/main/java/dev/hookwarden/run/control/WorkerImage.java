package dev.hookwarden.run.control;

import dev.hookwarden.protocol.WorkerRole;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The worker program as built: what to start, and with how little of this process's environment.
 *
 * @param home the image's directory
 * @param heapMib the most heap of a runner in MiB
 * @param jailDisabled whether the launcher may leave the jail away
 */
record WorkerImage(Path home, int heapMib, boolean jailDisabled) {
  private static final String PATH = "PATH";

  /** A compiler holds the whole tree of a source of 1 MiB. */
  private static final int ANALYST_HEAP_MIB = 256;

  /** The command of one worker; its streams carry {@link dev.hookwarden.protocol.Frames}. */
  ProcessBuilder worker(WorkerRole role) {
    int heap =
        switch (role) {
          case RUNNER -> heapMib;
          case ANALYST -> Math.max(heapMib, ANALYST_HEAP_MIB);
        };
    return command(role.name().toLowerCase(Locale.ROOT), "--heap-mib", Integer.toString(heap));
  }

  /** The command that tells which layers of the jail work on this machine. */
  ProcessBuilder probe() {
    return command("--probe");
  }

  private ProcessBuilder command(String... arguments) {
    ProcessBuilder command =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of(home.resolve("bin").resolve("worker-jail").toString()),
                    Arrays.stream(arguments))
                .toList());
    Map<String, String> environment = command.environment();
    String path = Optional.ofNullable(environment.get(PATH)).orElse("/usr/local/bin:/usr/bin:/bin");
    // The server's variables hold its secrets.
    environment.clear();
    environment.put(PATH, path);
    if (jailDisabled) {
      environment.put("HOOKWARDEN_JAIL", "none");
    }
    return command;
  }
}
