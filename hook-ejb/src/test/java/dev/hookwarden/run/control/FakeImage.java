package dev.hookwarden.run.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A directory that looks like a worker image and starts {@link FakeWorker}. */
final class FakeImage {
  static final String COMPLETE_JAIL =
      """
      layer=namespaces state=active detail=user, pid, net
      layer=no-network state=active
      layer=seccomp state=active detail=
      layer=rlimits state=active
      layer=landlock state=unavailable detail=kernel without it
      """;

  private FakeImage() {}

  static Path create(Path home) throws IOException {
    return create(home, COMPLETE_JAIL);
  }

  /** An image whose probe says what is given. */
  static Path create(Path home, String probe) throws IOException {
    return script(
        home,
        probe,
        "exec '%s/bin/java' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -cp '%s' %s \"$@\""
            .formatted(
                System.getProperty("java.home"),
                System.getProperty("java.class.path"),
                FakeWorker.class.getName()));
  }

  /** An image whose worker is a line of shell. */
  static Path script(Path home, String probe, String command) throws IOException {
    Path script = home.resolve("bin").resolve("worker-jail");
    Files.createDirectories(script.getParent());
    Files.writeString(home.resolve("probe"), probe);
    Files.writeString(
        script,
        """
        #!/bin/sh
        if [ "$1" = --probe ]; then exec cat '%s/probe'; fi
        %s
        """
            .formatted(home, command));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return home;
  }
}
