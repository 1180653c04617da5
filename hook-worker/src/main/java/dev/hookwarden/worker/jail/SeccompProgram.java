package dev.hookwarden.worker.jail;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** A classic BPF program for seccomp, in the form the kernel and bubblewrap take. */
record SeccompProgram(List<Instruction> instructions) {
  /** Most instructions the kernel accepts (BPF_MAXINSNS). */
  static final int MAX_INSTRUCTIONS = 4096;

  private static final int INSTRUCTION_BYTES = 8;

  SeccompProgram {
    instructions = List.copyOf(instructions);
    if (instructions.size() > MAX_INSTRUCTIONS) {
      throw new IllegalArgumentException("longer than the kernel accepts: " + instructions.size());
    }
  }

  /**
   * One {@code struct sock_filter}.
   *
   * @param code operation
   * @param whenTrue instructions to skip if the comparison holds, 0 to 255
   * @param whenFalse instructions to skip otherwise, 0 to 255
   * @param operand the constant k
   */
  record Instruction(int code, int whenTrue, int whenFalse, int operand) {
    /** A := the 32-bit word of seccomp_data at byte offset k. */
    static final int LOAD = 0x20;

    /** A := A and k. */
    static final int AND = 0x54;

    /** Skip by whether A == k. */
    static final int JUMP_EQUAL = 0x15;

    /** Skip by whether A >= k, unsigned. */
    static final int JUMP_AT_LEAST = 0x35;

    /** Verdict k. */
    static final int RETURN = 0x06;

    Instruction {
      if ((whenTrue & ~0xff) != 0 || (whenFalse & ~0xff) != 0) {
        throw new IllegalArgumentException("jump too far: " + whenTrue + ", " + whenFalse);
      }
    }
  }

  /**
   * The program as an array of {@code struct sock_filter} in little-endian order, as both
   * architectures are.
   */
  byte[] bytes() {
    var buffer = ByteBuffer.allocate(instructions.size() * INSTRUCTION_BYTES);
    buffer.order(ByteOrder.LITTLE_ENDIAN);
    for (Instruction each : instructions) {
      buffer.putShort((short) each.code());
      buffer.put((byte) each.whenTrue()).put((byte) each.whenFalse()).putInt(each.operand());
    }
    return buffer.array();
  }
}
