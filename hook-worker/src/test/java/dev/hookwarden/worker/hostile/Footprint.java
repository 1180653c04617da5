package dev.hookwarden.worker.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this process holds of the machine.
 *
 * @param children processes below this one
 * @param descriptors open files
 * @param threads threads, but for those of the JDK that end a minute after their last work
 */
record Footprint(long children, long descriptors, long threads) {
  static Footprint now() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return new Footprint(
          ProcessHandle.current().descendants().count(),
          open.count(),
          Thread.getAllStackTraces().keySet().stream()
              .map(Thread::getName)
              .filter(name -> !name.startsWith("process reaper") && !name.equals("supervisor"))
              .count());
    }
  }

  /** Whether this is at most the other one. */
  boolean within(Footprint other) {
    return children <= other.children
        && descriptors <= other.descriptors
        && threads <= other.threads;
  }
}
