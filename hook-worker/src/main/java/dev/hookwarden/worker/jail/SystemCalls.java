package dev.hookwarden.worker.jail;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.OptionalInt;

/**
 * Makes raw system calls through libc's {@code syscall(2)}, for proofs and for self-restriction.
 */
final class SystemCalls {
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private final MethodHandle syscall;
  private final SyscallTable table;

  @SuppressWarnings("restricted") // the image enables native access for this module
  SystemCalls(SyscallTable table) {
    this.table = table;
    Linker linker = Linker.nativeLinker();
    var word = ValueLayout.JAVA_LONG;
    syscall =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("syscall"),
            FunctionDescriptor.of(word, word, word, word, word, word, word, word),
            Linker.Option.firstVariadicArg(1),
            Linker.Option.captureCallState("errno"));
  }

  /** The calls of this machine. */
  static SystemCalls here() {
    return new SystemCalls(SyscallTable.of(Architecture.current()));
  }

  /** What came of a call: its value, and the error number or 0. */
  record Answer(long value, int errno) {}

  /** Whether this architecture has the call. */
  OptionalInt number(String name) {
    return table.number(name, 0);
  }

  /** Calls by name with up to six arguments; the rest are 0. */
  Answer call(String name, long... arguments) {
    return call(number(name).orElseThrow(), arguments);
  }

  /** Calls by number with up to six arguments; the rest are 0. */
  Answer call(long number, long... arguments) {
    long[] six = new long[6];
    System.arraycopy(arguments, 0, six, 0, arguments.length);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      long value =
          (long) syscall.invokeExact(state, number, six[0], six[1], six[2], six[3], six[4], six[5]);
      return new Answer(value, value == -1 ? (int) ERRNO.get(state, 0L) : 0);
    } catch (Throwable e) {
      throw new IllegalStateException("syscall(2) can't be called", e);
    }
  }
}
