package dev.hookwarden.run.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The resident memory of a process and of those that it started, as the kernel counts it: from
 * outside the jail, so that the worker has no say in it. Guarded by the pool's lock.
 */
final class Footprint {
  private static final String RESIDENT = "VmRSS:";

  private final Process process;
  private List<Path> statuses = List.of();

  Footprint(Process process) {
    this.process = process;
  }

  /** The bytes that are resident now; 0 if the processes are gone. */
  long residentBytes() {
    if (statuses.isEmpty()) {
      // A warm worker has started all that it will ever start: the jail forbids it more.
      statuses =
          LongStream.concat(
                  LongStream.of(process.pid()), process.descendants().mapToLong(ProcessHandle::pid))
              .mapToObj(pid -> Path.of("/proc", Long.toString(pid), "status"))
              .toList();
    }
    return statuses.stream().mapToLong(Footprint::resident).sum();
  }

  private static long resident(Path status) {
    try (Stream<String> lines = Files.lines(status)) {
      ToLongFunction<String> kibibytes =
          line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
      return lines.filter(line -> line.startsWith(RESIDENT)).mapToLong(kibibytes).sum();
    } catch (IOException | java.io.UncheckedIOException e) {
      // It has ended.
      return 0;
    }
  }
}
