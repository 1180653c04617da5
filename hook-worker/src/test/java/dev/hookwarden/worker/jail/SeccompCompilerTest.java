package dev.hookwarden.worker.jail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SeccompCompilerTest {
  private static final int EPERM = SeccompCompiler.ERRNO | 1;
  private static final int ENOSYS = SeccompCompiler.ERRNO | 38;
  private static final int EAFNOSUPPORT = SeccompCompiler.ERRNO | 97;
  private static final long CLONE_THREAD = 0x10000;
  private static final long CLONE_NEWUSER = 0x10000000;
  private static final long SIGCHLD = 17;

  @ParameterizedTest
  @EnumSource
  void decidesEveryCallOfTheTableAsThePolicySays(Architecture architecture) throws IOException {
    SeccompPolicy policy = policy("runner");
    Set<String> named =
        policy.rules().stream()
            .map(SeccompPolicy.Rule::call)
            .collect(Collectors.toCollection(TreeSet::new));
    SyscallTable table = SyscallTable.of(architecture);
    var kernel = interpreter(policy, architecture);

    table.numbers().entrySet().stream()
        .filter(call -> call.getValue() >= 0 && !named.contains(call.getKey()))
        .forEach(
            call ->
                assertThat(kernel.verdict(architecture.auditCode(), call.getValue()))
                    .as(call.getKey())
                    .isEqualTo(EPERM));
    policy.rules().stream()
        .filter(rule -> rule.condition().isEmpty() && table.number(rule.call(), 0).isPresent())
        .forEach(
            rule ->
                assertThat(
                        kernel.verdict(
                            architecture.auditCode(), table.number(rule.call(), 0).getAsInt()))
                    .as(rule.call())
                    .isEqualTo(expected(rule.verdict())));
  }

  @ParameterizedTest
  @EnumSource
  void givesARunnerThreadsButNoProcess(Architecture architecture) throws IOException {
    assertThat(ask("runner", architecture, "clone", CLONE_THREAD)).isEqualTo(SeccompCompiler.ALLOW);
    assertThat(ask("runner", architecture, "clone", SIGCHLD)).isEqualTo(EPERM);
    assertThat(ask("runner", architecture, "clone", CLONE_NEWUSER)).isEqualTo(EPERM);
    assertThat(ask("runner", architecture, "clone3")).isEqualTo(ENOSYS);
  }

  @ParameterizedTest
  @EnumSource
  void givesAnAnalystProcessesButNoNamespace(Architecture architecture) throws IOException {
    assertThat(ask("analyst", architecture, "clone", SIGCHLD)).isEqualTo(SeccompCompiler.ALLOW);
    assertThat(ask("analyst", architecture, "clone", SIGCHLD | CLONE_NEWUSER)).isEqualTo(EPERM);
    assertThat(ask("analyst", architecture, "unshare", CLONE_NEWUSER)).isEqualTo(EPERM);
  }

  @ParameterizedTest
  @CsvSource({"runner", "analyst"})
  void opensNoSocket(String role) throws IOException {
    for (Architecture architecture : Architecture.values()) {
      assertThat(ask(role, architecture, "socket", 1)).isEqualTo(EAFNOSUPPORT);
      assertThat(ask(role, architecture, "connect", 1)).isEqualTo(EAFNOSUPPORT);
      assertThat(ask(role, architecture, "bind", 1)).isEqualTo(EPERM);
    }
  }

  @ParameterizedTest
  @CsvSource({"0x541B, true", "0x5401, true", "0x5412, false", "0x541C, false"})
  void letsThroughOnlyHarmlessTerminalRequests(String request, boolean allowed) throws IOException {
    int verdict = ask("runner", Architecture.X86_64, "ioctl", 0, Long.decode(request));

    assertThat(verdict).isEqualTo(allowed ? SeccompCompiler.ALLOW : EPERM);
  }

  @Test
  void endsAProcessThatComesThroughAnotherArchitecture() throws IOException {
    var kernel = interpreter(policy("runner"), Architecture.X86_64);

    assertThat(kernel.verdict(0x40000003, 3)).isEqualTo(SeccompCompiler.KILL_PROCESS);
    assertThat(kernel.verdict(Architecture.AARCH64.auditCode(), 63))
        .isEqualTo(SeccompCompiler.KILL_PROCESS);
  }

  @Test
  void deniesTheNumbersOfX32() throws IOException {
    var kernel = interpreter(policy("runner"), Architecture.X86_64);

    assertThat(kernel.verdict(Architecture.X86_64.auditCode(), Architecture.X32_BIT))
        .isEqualTo(EPERM);
    assertThat(kernel.verdict(Architecture.X86_64.auditCode(), -1)).isEqualTo(EPERM);
  }

  @Test
  void deniesWhatTheProbeTries() throws IOException {
    assertDenied("runner", Forbidden.always());
  }

  @Test
  void deniesAWarmRunnerWhatStartingTook() throws IOException {
    assertDenied("runner-warm", Forbidden.whenWarm());
  }

  @Test
  void letsAWarmRunnerReadFilesAndGrowItsHeapButMapNoCode() throws IOException {
    assertThat(ask("runner-warm", Architecture.X86_64, "openat", 0, 0, 02000000))
        .isEqualTo(SeccompCompiler.ALLOW);
    assertThat(ask("runner-warm", Architecture.X86_64, "mmap", 0, 4096, 3))
        .isEqualTo(SeccompCompiler.ALLOW);
    assertThat(ask("runner-warm", Architecture.X86_64, "mmap", 0, 4096, 7)).isEqualTo(EPERM);
    assertThat(ask("runner-warm", Architecture.AARCH64, "mprotect", 0, 4096, 5)).isEqualTo(EPERM);
  }

  private static void assertDenied(String role, List<Forbidden> attempts) throws IOException {
    for (Forbidden each : attempts) {
      long[] arguments = each.arguments().stream().mapToLong(Long::longValue).toArray();
      assertThat(ask(role, Architecture.X86_64, each.call(), arguments))
          .as(each.call())
          .isEqualTo(SeccompCompiler.ERRNO | each.errno());
    }
  }

  private static int expected(SeccompPolicy.Verdict verdict) {
    return switch (verdict) {
      case SeccompPolicy.Verdict.Allow() -> SeccompCompiler.ALLOW;
      case SeccompPolicy.Verdict.Fail(int errno) -> SeccompCompiler.ERRNO | errno;
    };
  }

  private static int ask(String role, Architecture architecture, String call, long... arguments)
      throws IOException {
    int number = SyscallTable.of(architecture).number(call, 0).orElseThrow();
    return interpreter(policy(role), architecture)
        .verdict(architecture.auditCode(), number, arguments);
  }

  private static BpfInterpreter interpreter(SeccompPolicy policy, Architecture architecture) {
    var program = SeccompCompiler.compile(policy, SyscallTable.of(architecture));
    return new BpfInterpreter(program.bytes());
  }

  private static SeccompPolicy policy(String role) throws IOException {
    Path file = Path.of("src", "main", "image", "jail", role + ".policy");
    return SeccompPolicy.parse(Files.readAllLines(file));
  }
}
