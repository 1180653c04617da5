package dev.hookwarden.it.server;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The worker processes of the image under test, as the operating system shows them. */
final class WorkerProcesses {
  private static final String IMAGE = System.getProperty("it.image").replace("/hook-it/..", "");

  private WorkerProcesses() {}

  /** The outermost process of each living worker. */
  static List<ProcessHandle> all() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(IMAGE))
        .filter(
            process ->
                process
                    .parent()
                    .flatMap(parent -> parent.info().commandLine())
                    .filter(line -> line.contains(IMAGE))
                    .isEmpty())
        .toList();
  }

  /** The processor time that a worker with all its children has taken. */
  static Duration cpuOf(ProcessHandle worker) {
    return withChildren(worker)
        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Ends a worker as the kernel's out-of-memory killer would. */
  static void kill(ProcessHandle worker) {
    withChildren(worker).toList().reversed().forEach(ProcessHandle::destroyForcibly);
  }

  private static Stream<ProcessHandle> withChildren(ProcessHandle worker) {
    return Stream.concat(Stream.of(worker), worker.descendants());
  }
}
