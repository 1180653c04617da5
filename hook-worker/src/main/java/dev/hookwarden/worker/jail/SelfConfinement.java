package dev.hookwarden.worker.jail;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The walls that a worker builds around itself, inside of those that its launcher built. Told by
 * the launcher with two properties: {@code hookwarden.jail} is the role of the process, and {@code
 * hookwarden.seccomp} the file with the second system call filter. Without them nothing is done:
 * there is no jail.
 */
public final class SelfConfinement {
  private static final Path IMAGE = Path.of("/opt/hookwarden");
  static final long MAX_TASKS = 128;
  private static final long RLIMIT_NPROC = 6;
  private static final long SET_MODE_FILTER = 1;
  private static final long ALL_THREADS = 1;
  private static final long PR_SET_NO_NEW_PRIVS = 38;
  private static final int INSTRUCTION_BYTES = 8;
  private static final int POINTER_OFFSET = 8;

  private final Optional<String> role;
  private final Optional<Path> filter;

  private SelfConfinement(Optional<String> role, Optional<Path> filter) {
    this.role = role;
    this.filter = filter;
  }

  /** What the launcher asked for. */
  public static SelfConfinement asTold() {
    return new SelfConfinement(
        Optional.ofNullable(System.getProperty("hookwarden.jail")),
        Optional.ofNullable(System.getProperty("hookwarden.seccomp")).map(Path::of));
  }

  /**
   * Bounds the number of tasks of this user, where the kernel counts them within the user namespace
   * (since Linux 5.14); elsewhere other processes of the same user would count.
   */
  public void limitTasks() {
    if (role.isEmpty() || !countsByNamespace(System.getProperty("os.version"))) {
      return;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment limit = arena.allocateFrom(ValueLayout.JAVA_LONG, MAX_TASKS, MAX_TASKS);
      SystemCalls.here().call("prlimit64", 0, RLIMIT_NPROC, limit.address(), 0);
    }
  }

  static boolean countsByNamespace(String release) {
    String[] parts = release.split("\\D+");
    int major = Integer.parseInt(parts[0]);
    return major > 5 || (major == 5 && parts.length > 1 && Integer.parseInt(parts[1]) >= 14);
  }

  /**
   * Takes files and ports from the calling thread and from all that it starts, where the kernel has
   * Landlock. Call it first.
   *
   * @throws IllegalStateException if the kernel has it and refuses
   */
  public void confineThisThread() {
    role.ifPresent(
        each -> {
          Landlock landlock = new Landlock(SystemCalls.here());
          if (landlock.version() > 0) {
            landlock.restrict(grants(each));
          }
        });
  }

  /**
   * Leaves all threads only the system calls that running hooks takes: no new program, no new
   * executable memory, no file but for reading. Call it when the worker is warm and has not read
   * any hook.
   *
   * @throws IllegalStateException if the kernel refuses
   */
  public void tighten() {
    filter.ifPresent(SelfConfinement::install);
  }

  /** Whether the launcher named a second filter. */
  boolean hasSecondFilter() {
    return filter.isPresent();
  }

  static Map<Path, Long> grants(String role) {
    long code = role.equals("analyst") ? Landlock.READ | Landlock.EXECUTE : Landlock.READ;
    long temporary = role.equals("analyst") ? Landlock.ALL_FILE_RIGHTS : 0;
    return Map.of(
        IMAGE,
        code,
        Path.of("/lib"),
        code,
        Path.of("/lib64"),
        code,
        Path.of("/usr/lib"),
        code,
        Path.of("/tmp"),
        temporary | Landlock.READ_DIR,
        Path.of("/dev/null"),
        Landlock.READ_FILE | Landlock.WRITE_FILE,
        Path.of("/dev/random"),
        Landlock.READ_FILE,
        Path.of("/dev/urandom"),
        Landlock.READ_FILE);
  }

  private static void install(Path file) {
    try (Arena arena = Arena.ofConfined()) {
      byte[] bytes = Files.readAllBytes(file);
      MemorySegment instructions = arena.allocate(bytes.length, INSTRUCTION_BYTES);
      instructions.copyFrom(MemorySegment.ofArray(bytes));
      // struct sock_fprog: the count in 16 bits, padding, the address.
      MemorySegment program = arena.allocate(POINTER_OFFSET + Long.BYTES, Long.BYTES);
      program.set(ValueLayout.JAVA_SHORT, 0, (short) (bytes.length / INSTRUCTION_BYTES));
      program.set(ValueLayout.JAVA_LONG, POINTER_OFFSET, instructions.address());
      SystemCalls calls = SystemCalls.here();
      calls.call("prctl", PR_SET_NO_NEW_PRIVS, 1);
      var answer = calls.call("seccomp", SET_MODE_FILTER, ALL_THREADS, program.address());
      if (answer.value() != 0) {
        throw new IllegalStateException(
            "the second filter was refused: %d, errno %d"
                .formatted(answer.value(), answer.errno()));
      }
    } catch (IOException e) {
      throw new IllegalStateException("the second filter can't be read", e);
    }
  }
}
