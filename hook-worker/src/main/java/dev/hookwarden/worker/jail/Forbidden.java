package dev.hookwarden.worker.jail;

import java.util.List;

/**
 * A system call that a runner must not be able to make, with arguments that are harmless where it
 * can: an allowed call fails with another error number than a forbidden one, or succeeds without
 * effect.
 *
 * @param call name of the system call
 * @param errno the error number that the policy answers with
 * @param arguments arguments of the attempt
 */
record Forbidden(String call, int errno, List<Long> arguments) {
  private static final int EPERM = 1;
  private static final int ENOSYS = 38;
  private static final int EAFNOSUPPORT = 97;

  private static final long BAD = -1;
  private static final long SIGCHLD = 17;
  private static final long CLONE_NEWUSER = 0x10000000;
  private static final long AF_INET = 2;
  private static final long AF_UNIX = 1;
  private static final long SOCK_STREAM = 1;
  private static final long PR_SET_DUMPABLE = 4;
  private static final long TIOCSTI = 0x5412;

  Forbidden {
    arguments = List.copyOf(arguments);
  }

  /** The attempts, one per family of calls that would let a process out or do harm. */
  static List<Forbidden> all() {
    return List.of(
        denied("ptrace", BAD, BAD),
        denied("process_vm_readv", BAD, 0, 0, 0, 0, BAD),
        denied("process_vm_writev", BAD, 0, 0, 0, 0, BAD),
        denied("clone", SIGCHLD | CLONE_NEWUSER),
        denied("fork"),
        denied("vfork"),
        denied("execveat", BAD, BAD),
        new Forbidden("clone3", ENOSYS, List.of(0L, 0L)),
        denied("unshare", 0),
        denied("setns", BAD, 0),
        denied("mount", BAD, BAD, BAD, 0, 0),
        denied("umount2", BAD, BAD),
        denied("pivot_root", BAD, BAD),
        denied("chroot", BAD),
        denied("open_tree", BAD, BAD, BAD),
        denied("fsopen", BAD, BAD),
        denied("keyctl", BAD),
        denied("add_key", BAD, BAD),
        denied("bpf", BAD),
        denied("perf_event_open", BAD),
        denied("userfaultfd", BAD),
        denied("io_uring_setup", 0, BAD),
        denied("memfd_create", BAD, BAD),
        denied("open_by_handle_at", BAD, BAD, 0),
        denied("init_module", BAD, 0, BAD),
        denied("kexec_load", BAD, BAD, BAD, BAD),
        denied("reboot", 0, 0, 0, 0),
        denied("setuid", 0),
        denied("setgroups", BAD, BAD),
        denied("capset", BAD, BAD),
        denied("personality", BAD),
        denied("sethostname", BAD, BAD),
        denied("kill", BAD, BAD),
        denied("pidfd_open", BAD, BAD),
        denied("mkdirat", BAD, BAD, 0),
        denied("unlinkat", BAD, BAD, 0),
        denied("symlinkat", BAD, BAD, BAD),
        denied("renameat2", BAD, BAD, BAD, BAD),
        denied("fchmodat", BAD, BAD, 0),
        denied("truncate", BAD, 0),
        denied("ftruncate", BAD, 0),
        denied("inotify_init1", BAD),
        denied("shmget", BAD, 0, 0),
        denied("msgget", BAD, 0),
        denied("setsid"),
        denied("prctl", PR_SET_DUMPABLE, 1),
        denied("ioctl", BAD, TIOCSTI, 0),
        new Forbidden("socket", EAFNOSUPPORT, List.of(AF_INET, SOCK_STREAM)),
        new Forbidden("socketpair", EAFNOSUPPORT, List.of(AF_UNIX, SOCK_STREAM, 0L, 0L)),
        new Forbidden("connect", EAFNOSUPPORT, List.of(BAD, 0L, 0L)),
        denied("bind", BAD, 0, 0),
        denied("sendto", BAD, 0, 0));
  }

  private static Forbidden denied(String call, long... arguments) {
    return new Forbidden(call, EPERM, java.util.Arrays.stream(arguments).boxed().toList());
  }
}
