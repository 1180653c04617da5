package dev.hookwarden.worker.jail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.worker.jail.SeccompPolicy.Condition;
import dev.hookwarden.worker.jail.SeccompPolicy.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeccompPolicyTest {
  @Test
  void readsRulesInOrderWithTheirConstants() {
    SeccompPolicy policy =
        SeccompPolicy.parse(
            List.of(
                "# comment",
                "define EPERM 1",
                "default errno EPERM",
                "allow read write  # both",
                "allow clone when arg0 & 0x10000 == 0x10000"));

    assertThat(policy.fallback()).isEqualTo(new Verdict.Fail(1));
    assertThat(policy.rules())
        .extracting(SeccompPolicy.Rule::call)
        .containsExactly("read", "write", "clone");
    assertThat(policy.rules().getLast().condition()).contains(new Condition(0, 0x10000, 0x10000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "permit read",
        "errno NOWHERE read",
        "default deny",
        "define A 1 2",
        "allow read write when arg0 & 1 == 1",
        "allow read when arg6 & 1 == 1",
        "allow read when arg0 == 1"
      })
  void refusesALineItDoesNotUnderstandAndNamesIt(String line) {
    assertThatThrownBy(() -> SeccompPolicy.parse(List.of("default allow", line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("line 2: ");
  }

  @Test
  void refusesAPolicyWithoutADefault() {
    assertThatThrownBy(() -> SeccompPolicy.parse(List.of("allow read")))
        .hasMessageContaining("no default");
  }

  @Test
  void refusesASystemCallThatTheTableDoesNotList() {
    SeccompPolicy policy = SeccompPolicy.parse(List.of("default allow", "allow raed"));

    assertThatThrownBy(() -> SeccompCompiler.compile(policy, SyscallTable.of(Architecture.X86_64)))
        .hasMessage("line 2: unknown system call raed");
  }
}
