package dev.hookwarden.worker.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The open file descriptors of this process. */
final class Descriptors {
  private static final Set<String> STANDARD = Set.of("0", "1", "2");
  private static final List<String> OWN = List.of("/opt/hookwarden/", "/dev/", "/proc/");

  private Descriptors() {}

  /**
   * What is open although neither the host handed it over as a standard stream nor this JVM opened
   * it: a way out of the jail that no namespace closes.
   */
  static List<String> foreign() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.filter(each -> !STANDARD.contains(each.getFileName().toString()))
          .map(Descriptors::target)
          .filter(target -> !target.isEmpty() && OWN.stream().noneMatch(target::startsWith))
          .toList();
    }
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      // The directory stream's own descriptor is gone by the time it is looked at.
      return "";
    }
  }
}
