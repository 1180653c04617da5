package dev.hookwarden.worker.jail;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Takes away files, ports and abstract sockets from the calling thread and from every thread that
 * it starts later, with the kernel's <a
 * href="https://docs.kernel.org/userspace-api/landlock.html">Landlock</a>. Threads that the JVM had
 * before, such as its collector, keep what the mounts leave; they never run guest code.
 */
final class Landlock {
  static final long EXECUTE = 1;
  static final long WRITE_FILE = 1 << 1;
  static final long READ_FILE = 1 << 2;
  static final long READ_DIR = 1 << 3;
  static final long READ = READ_FILE | READ_DIR;

  /** What a file that is no directory can be granted. */
  private static final long FILE_RIGHTS = EXECUTE | WRITE_FILE | READ_FILE;

  /** Every right to files that version 1 of the interface knows. */
  static final long ALL_FILE_RIGHTS = (1 << 13) - 1;

  private static final long REFER = 1 << 13;
  private static final long TRUNCATE = 1 << 14;
  private static final long IOCTL_DEVICE = 1 << 15;
  private static final long BIND_AND_CONNECT_TCP = 3;
  private static final long ABSTRACT_UNIX_SOCKET = 1;

  private static final long CREATE_RULESET_VERSION = 1;
  private static final long RULE_PATH_BENEATH = 1;
  private static final long O_PATH = 010000000;
  private static final long O_CLOEXEC = 02000000;
  private static final long AT_FDCWD = -100;

  private final SystemCalls calls;

  Landlock(SystemCalls calls) {
    this.calls = calls;
  }

  /** The version of the kernel's interface; 0 if it has none or it is switched off. */
  int version() {
    return (int)
        Math.max(0, calls.call("landlock_create_ruleset", 0, 0, CREATE_RULESET_VERSION).value());
  }

  /**
   * Restricts the calling thread to what is granted.
   *
   * @param grants rights for whole subtrees or single files; paths that don't exist are left out
   * @throws IllegalStateException if the kernel refuses
   */
  void restrict(Map<Path, Long> grants) {
    long handled = handledFileRights(version());
    long ruleset = create(handled);
    grants.forEach(
        (path, rights) -> {
          if (Files.exists(path)) {
            grant(ruleset, path, rights & handled);
          }
        });
    succeed("landlock_restrict_self", ruleset, 0);
    succeed("close", ruleset);
  }

  static long handledFileRights(int version) {
    return ALL_FILE_RIGHTS
        | (version >= 2 ? REFER : 0)
        | (version >= 3 ? TRUNCATE : 0)
        | (version >= 5 ? IOCTL_DEVICE : 0);
  }

  private long create(long handled) {
    int version = version();
    try (Arena arena = Arena.ofConfined()) {
      // struct landlock_ruleset_attr grew: an older kernel wants no more than it knows.
      int words = version >= 6 ? 3 : version >= 4 ? 2 : 1;
      MemorySegment attributes = arena.allocate(ValueLayout.JAVA_LONG, words);
      attributes.setAtIndex(ValueLayout.JAVA_LONG, 0, handled);
      if (words >= 2) {
        attributes.setAtIndex(ValueLayout.JAVA_LONG, 1, BIND_AND_CONNECT_TCP);
      }
      if (words >= 3) {
        attributes.setAtIndex(ValueLayout.JAVA_LONG, 2, ABSTRACT_UNIX_SOCKET);
      }
      return succeed("landlock_create_ruleset", attributes.address(), attributes.byteSize(), 0);
    }
  }

  private void grant(long ruleset, Path path, long rights) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(path.toString());
      long file = succeed("openat", AT_FDCWD, name.address(), O_PATH | O_CLOEXEC);
      // struct landlock_path_beneath_attr, packed: 64 bits of rights, then the descriptor.
      MemorySegment attributes = arena.allocate(12);
      long possible = Files.isDirectory(path) ? rights : rights & FILE_RIGHTS;
      attributes.set(ValueLayout.JAVA_LONG_UNALIGNED, 0, possible);
      attributes.set(ValueLayout.JAVA_INT_UNALIGNED, 8, (int) file);
      succeed("landlock_add_rule", ruleset, RULE_PATH_BENEATH, attributes.address(), 0);
      succeed("close", file);
    }
  }

  private long succeed(String call, long... arguments) {
    SystemCalls.Answer answer = calls.call(call, arguments);
    if (answer.value() < 0) {
      throw new IllegalStateException(call + " failed with errno " + answer.errno());
    }
    return answer.value();
  }
}
