package dev.hookwarden.worker.jail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher's control groups, on a directory that looks like those of either version. */
class ControlGroupTest {
  private static final Path SCRIPT =
      Path.of("src", "main", "image", "bin", "control-group").toAbsolutePath();

  @TempDir Path root;

  @BeforeEach
  void divideNothing() throws IOException {
    Files.writeString(root.resolve("self"), "");
  }

  /** A reaper goes once the list of processes in its groups is empty. */
  @AfterEach
  void endReapers() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path list : files.filter(file -> file.endsWith("cgroup.procs")).toList()) {
        Files.writeString(list, "");
      }
    }
  }

  @Test
  void dividesTheRootOfVersion2() throws Exception {
    group("");
    Files.writeString(root.resolve("self"), "0::/\n");

    assertThat(enter()).startsWith("active 1000 bytes of memory").endsWith("controllers unified");
    assertLimited(root);
    assertThat(root.resolve("cgroup.subtree_control")).hasContent("+memory +pids +cpu");
  }

  @Test
  void makesItsGroupBesideOursWhereProcessesForbidOneBelow() throws Exception {
    group("service");
    Path ours = group("service/server");
    // Nobody can write to it, as the kernel has it for a group with processes.
    Files.createDirectory(ours.resolve("cgroup.subtree_control"));
    Files.writeString(root.resolve("self"), "0::/service/server\n");

    assertThat(enter()).startsWith("active ");
    assertLimited(root.resolve("service"));
    assertThat(children(ours)).isEmpty();
  }

  @Test
  void dividesEachControllerOfVersion1() throws Exception {
    List.of("memory", "pids", "cpu,cpuacct").forEach(this::group);
    Files.writeString(root.resolve("self"), "3:cpu,cpuacct:/\n2:pids:/\n1:memory:/\n0::/\n");

    assertThat(enter()).endsWith("controllers cpu pids memory");
    assertThat(child("memory").resolve("memory.limit_in_bytes")).hasContent("1000");
    assertThat(child("pids").resolve("pids.max")).hasContent("64");
    assertThat(child("cpu,cpuacct").resolve("cpu.cfs_quota_us")).hasContent("200000");
  }

  @Test
  void saysSoWhereThereIsNothingToDivide() throws Exception {
    Files.writeString(root.resolve("self"), "1:memory:/elsewhere\n0::/nowhere/at/all\n");

    assertThat(enter()).startsWith("unavailable ");
  }

  @Test
  void sweepsWhatAKilledReaperLeft() throws Exception {
    group("");
    Path left = Files.createDirectory(root.resolve("hookwarden-999999999"));
    Files.writeString(root.resolve("self"), "0::/\n");

    enter();

    assertThat(left).doesNotExist();
  }

  @Test
  void reapsFromOutsideOfTheWorkersSessionAndFamily() throws Exception {
    group("");
    Files.writeString(root.resolve("self"), "0::/\n");

    enter();

    long group = Long.parseLong(only(root).getFileName().toString().split("-")[1]);
    ProcessHandle reaper =
        ProcessHandle.allProcesses()
            .filter(process -> process.info().commandLine().orElse("").contains(root.toString()))
            .findFirst()
            .orElseThrow();
    assertThat(reaper.parent().map(ProcessHandle::pid)).isNotEqualTo(Optional.of(group));
    String[] stat =
        Files.readString(Path.of("/proc", Long.toString(reaper.pid()), "stat"))
            .replaceFirst(".*\\) ", "")
            .split(" ");
    assertThat(Long.parseLong(stat[3])).as("session").isNotEqualTo(session());
  }

  private String enter() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            "/bin/sh",
            "-c",
            "set -u; cgroup_root=$1 cgroup_self=$1/self control_group=$0 memory_bytes=1000; "
                + ". \"$0\"; enter_cgroup 2>/dev/null; echo \"$cgroup_state\"",
            SCRIPT.toString(),
            root.toString());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said.strip();
  }

  private Path group(String name) {
    try {
      Path group = Files.createDirectories(root.resolve(name));
      Files.writeString(group.resolve("cgroup.procs"), "");
      return group;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertLimited(Path parent) throws IOException {
    Path group = only(parent);
    assertThat(group.resolve("memory.max")).hasContent("1000");
    assertThat(group.resolve("pids.max")).hasContent("64");
    assertThat(group.resolve("cpu.max")).hasContent("200000 100000");
    assertThat(Files.readString(group.resolve("cgroup.procs")).strip())
        .isEqualTo(group.getFileName().toString().replace("hookwarden-", ""));
  }

  private Path child(String parent) throws IOException {
    return only(root.resolve(parent));
  }

  private static Path only(Path parent) throws IOException {
    assertThat(children(parent)).hasSize(1);
    return children(parent).getFirst();
  }

  private static List<Path> children(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(path -> path.getFileName().toString().startsWith("hookwarden-"))
          .toList();
    }
  }

  private static long session() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    return Long.parseLong(stat.replaceFirst(".*\\) ", "").split(" ")[3]);
  }
}
