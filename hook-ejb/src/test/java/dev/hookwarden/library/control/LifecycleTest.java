package dev.hookwarden.library.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.library.boundary.Grant;
import dev.hookwarden.library.boundary.VersionStep;
import dev.hookwarden.library.entity.Hook;
import dev.hookwarden.library.entity.HookVersion;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.platform.Sha256;
import dev.hookwarden.protocol.Language;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a permission to run is for. */
class LifecycleTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String SOURCE = "export default (): number => 1;";
  private static final String CODE = "export default () => 1;";
  private static final String MANIFEST = "{}";
  private static final String HASH = VersionHash.of(Language.TYPESCRIPT, SOURCE, MANIFEST, 1);

  private final Lifecycle lifecycle = new Lifecycle(null, null);

  @Test
  void aPermissionForSourceAndCodeIsOne() {
    HookVersion version = version(CODE);

    lifecycle.approve(version, VersionStep.APPROVE_AT_ONCE, grant(HASH, CODE));

    lifecycle.requireApproved(version, NOW);
  }

  @Test
  void givesNoPermissionForOtherCode() {
    requireProblem(
        Problem.PRECONDITION_FAILED,
        () -> lifecycle.approve(version("evil()"), VersionStep.APPROVE_AT_ONCE, grant(HASH, CODE)));
  }

  @Test
  void givesNoPermissionForAnotherSource() {
    requireProblem(
        Problem.PRECONDITION_FAILED,
        () -> lifecycle.approve(version(CODE), VersionStep.APPROVE_AT_ONCE, grant("other", CODE)));
  }

  @Test
  void aPermissionForOtherCodeDoesNotLetThisOneRun() {
    HookVersion version = version("evil()");
    version.approve(VersionStep.APPROVE_AT_ONCE, grant(HASH, CODE));

    requireProblem(Problem.NOT_APPROVED, () -> lifecycle.requireApproved(version, NOW));
  }

  private static HookVersion version(String compiled) {
    return new HookVersion(
        new UUID(0, 1),
        new Hook(new UUID(0, 2), new UUID(0, 3), "orders", NOW),
        new HookVersion.Content(HASH, Language.TYPESCRIPT, SOURCE, compiled, MANIFEST, 1),
        new HookVersion.Remarks("", "[]", "[]", null),
        new HookVersion.Author(new UUID(0, 4), "cyd"),
        NOW);
  }

  private static Grant grant(String hash, String code) {
    return new Grant(new UUID(0, 5), hash, Sha256.of(code), NOW, null, Map.of());
  }

  private static void requireProblem(Problem problem, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HookwardenException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }
}
