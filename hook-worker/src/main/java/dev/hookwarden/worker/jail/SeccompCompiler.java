package dev.hookwarden.worker.jail;

import dev.hookwarden.worker.jail.SeccompPolicy.Condition;
import dev.hookwarden.worker.jail.SeccompPolicy.Rule;
import dev.hookwarden.worker.jail.SeccompPolicy.Verdict;
import dev.hookwarden.worker.jail.SeccompProgram.Instruction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a policy into a seccomp program for one architecture. A call made through another
 * architecture's entry (such as 32-bit {@code int 0x80}, whose numbers mean other calls) ends the
 * process; a call number of the x32 variant gets the policy's default.
 */
final class SeccompCompiler {
  /** SECCOMP_RET_ALLOW. */
  static final int ALLOW = 0x7fff0000;

  /** SECCOMP_RET_ERRNO; the low 16 bits carry the error number. */
  static final int ERRNO = 0x00050000;

  /** SECCOMP_RET_KILL_PROCESS. */
  static final int KILL_PROCESS = 0x80000000;

  private static final int NUMBER_OFFSET = 0;
  private static final int ARCHITECTURE_OFFSET = 4;
  private static final int ARGUMENTS_OFFSET = 16;
  private static final int ARGUMENT_BYTES = 8;

  private SeccompCompiler() {}

  /**
   * Compiles a policy file for this machine: {@code SeccompCompiler policy-file program-file}.
   *
   * @throws IllegalArgumentException if the policy is not understood
   */
  public static void main(String[] arguments) throws IOException {
    SeccompPolicy policy = SeccompPolicy.parse(Files.readAllLines(Path.of(arguments[0])));
    SeccompProgram program = compile(policy, SyscallTable.of(Architecture.current()));
    Files.write(Path.of(arguments[1]), program.bytes());
  }

  /** Compiles a policy with the numbers of one architecture. */
  static SeccompProgram compile(SeccompPolicy policy, SyscallTable table) {
    int fallback = action(policy.fallback());
    List<Instruction> program = new ArrayList<>();
    program.add(new Instruction(Instruction.LOAD, 0, 0, ARCHITECTURE_OFFSET));
    program.add(new Instruction(Instruction.JUMP_EQUAL, 1, 0, table.architecture().auditCode()));
    program.add(verdict(KILL_PROCESS));
    program.add(new Instruction(Instruction.LOAD, 0, 0, NUMBER_OFFSET));
    program.add(new Instruction(Instruction.JUMP_AT_LEAST, 0, 1, Architecture.X32_BIT));
    program.add(verdict(fallback));
    byNumber(policy, table)
        .forEach(
            (number, rules) -> {
              List<Instruction> body = body(rules, fallback);
              program.add(new Instruction(Instruction.JUMP_EQUAL, 0, body.size(), number));
              program.addAll(body);
            });
    program.add(verdict(fallback));
    return new SeccompProgram(program);
  }

  private static Map<Integer, List<Rule>> byNumber(SeccompPolicy policy, SyscallTable table) {
    Map<Integer, List<Rule>> byNumber = new LinkedHashMap<>();
    for (Rule rule : policy.rules()) {
      var number = table.number(rule.call(), rule.line());
      if (number.isPresent()) {
        byNumber.computeIfAbsent(number.getAsInt(), any -> new ArrayList<>()).add(rule);
      }
    }
    return byNumber;
  }

  private static List<Instruction> body(List<Rule> rules, int fallback) {
    List<Instruction> body = new ArrayList<>();
    for (Rule rule : rules) {
      rule.condition().ifPresent(condition -> body.addAll(test(condition)));
      body.add(verdict(action(rule.verdict())));
      if (rule.condition().isEmpty()) {
        return body;
      }
    }
    body.add(verdict(fallback));
    return body;
  }

  /** Falls into the next instruction if the condition holds and skips it otherwise. */
  private static List<Instruction> test(Condition condition) {
    int offset = ARGUMENTS_OFFSET + condition.argument() * ARGUMENT_BYTES;
    return List.of(
        new Instruction(Instruction.LOAD, 0, 0, offset),
        new Instruction(Instruction.AND, 0, 0, condition.mask()),
        new Instruction(Instruction.JUMP_EQUAL, 0, 1, condition.value()));
  }

  private static int action(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allow() -> ALLOW;
      case Verdict.Fail(int errno) -> ERRNO | (errno & 0xffff);
    };
  }

  private static Instruction verdict(int action) {
    return new Instruction(Instruction.RETURN, 0, 0, action);
  }
}
