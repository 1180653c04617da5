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
  private static final long PR_SET_NO_NEW_PRIVS = 38;
  private static final long PROT_EXEC = 4;
  private static final long O_WRONLY = 1;
  private static final long O_RDWR = 2;
  private static final long O_CREAT = 0100;
  private static final long TIOCSTI = 0x5412;

  Forbidden {
    arguments = List.copyOf(arguments);
  }

  /** What no runner may do, one attempt per family of calls that would let it out or do harm. */
  static List<Forbidden> always() {
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

  /** What a warm runner must not be able to do besides. */
  static List<Forbidden> whenWarm() {
    return List.of(
        denied("execve", BAD, BAD, BAD),
        denied("openat", BAD, BAD, O_RDWR),
        denied("openat", BAD, BAD, O_WRONLY),
        denied("openat", BAD, BAD, O_CREAT),
        denied("mmap", 0, 0, PROT_EXEC, 0, BAD, 0),
        denied("mprotect", 0, 0, PROT_EXEC),
        denied("mremap", 0, 0, 0, 0, 0),
        denied("rt_sigaction", 0, 0, 0, BAD),
        denied("seccomp", BAD, 0, 0),
        denied("prlimit64", 0, BAD, 0, 0),
        denied("landlock_create_ruleset", 0, 0, BAD),
        denied("prctl", PR_SET_NO_NEW_PRIVS, BAD),
        denied("arch_prctl", BAD),
        denied("pipe2", BAD, 0),
        denied("eventfd2", 0, BAD),
        denied("socket", AF_INET, SOCK_STREAM, 0),
        denied("uname", BAD),
        denied("sysinfo", BAD),
        denied("statfs", BAD, BAD),
        denied("membarrier", BAD));
  }

  private static Forbidden denied(String call, long... arguments) {
    return new Forbidden(call, EPERM, java.util.Arrays.stream(arguments).boxed().toList());
  }
}
