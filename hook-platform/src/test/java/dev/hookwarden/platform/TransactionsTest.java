package dev.hookwarden.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionsTest {
  private final Transactions transactions = new Transactions(new Transactions.Opener());

  private static Supplier<Void> failing(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "40001", "40P01", "55P03", "HYT00"})
  void whoLosesAgainstAnotherIsToldSo(String state) {
    RuntimeException failure =
        new IllegalStateException(new IllegalStateException(new SQLException("lost", state)));
    assertThatThrownBy(() -> transactions.inNew(failing(failure)))
        .isInstanceOfSatisfying(
            HookwardenException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CONFLICT));
  }

  @Test
  void oldVersionOfARowIsAConflict() {
    assertThatThrownBy(() -> transactions.inNew(failing(new OptimisticLockException())))
        .isInstanceOfSatisfying(
            HookwardenException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CONFLICT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "57014", "42000"})
  void otherFailuresArePassedOn(String state) {
    RuntimeException failure = new IllegalStateException(new SQLException("broken", state));
    assertThatThrownBy(() -> transactions.inNew(failing(failure))).isSameAs(failure);
  }
}
