package dev.hookwarden.worker.jail;

import dev.hookwarden.worker.jail.SeccompProgram.Instruction;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Executes a seccomp program as the kernel would, from its bytes. */
final class BpfInterpreter {
  private final List<Instruction> program = new ArrayList<>();

  BpfInterpreter(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      int code = Short.toUnsignedInt(buffer.getShort());
      int whenTrue = Byte.toUnsignedInt(buffer.get());
      int whenFalse = Byte.toUnsignedInt(buffer.get());
      program.add(new Instruction(code, whenTrue, whenFalse, buffer.getInt()));
    }
  }

  /** The verdict for one call. */
  int verdict(int auditCode, int number, long... arguments) {
    var data = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    data.putInt(number).putInt(auditCode).putLong(0);
    for (long argument : arguments) {
      data.putLong(argument);
    }
    int accumulator = 0;
    for (int at = 0; ; at++) {
      Instruction now = program.get(at);
      int operand = now.operand();
      switch (now.code()) {
        case Instruction.LOAD -> accumulator = data.getInt(operand);
        case Instruction.AND -> accumulator &= operand;
        case Instruction.JUMP_EQUAL ->
            at += accumulator == operand ? now.whenTrue() : now.whenFalse();
        case Instruction.JUMP_AT_LEAST ->
            at +=
                Integer.compareUnsigned(accumulator, operand) >= 0
                    ? now.whenTrue()
                    : now.whenFalse();
        case Instruction.RETURN -> {
          return operand;
        }
        default -> throw new AssertionError("unknown operation " + now);
      }
    }
  }
}
