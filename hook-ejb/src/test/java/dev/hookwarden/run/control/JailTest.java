package dev.hookwarden.run.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.Outcome;
import dev.hookwarden.protocol.WorkerRole;
import dev.hookwarden.run.boundary.JailView;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No jail, no run. */
class JailTest {
  private static final String NO_SECCOMP =
      """
      something else
      layer=namespaces state=active detail=user, pid
      layer=no-network state=active
      layer=seccomp state=unavailable detail=the kernel has no seccomp
      layer=rlimits state=active
      """;

  @TempDir Path home;

  @Test
  void readsTheLayersOfTheProbe() throws IOException {
    try (RunEngine engine = Engines.of(FakeImage.create(home)).start()) {
      assertThat(engine.jail().sufficient()).isTrue();
      assertThat(engine.jail().disabled()).isFalse();
      assertThat(engine.jail().layers())
          .contains(
              new JailView.Layer("namespaces", JailView.State.ACTIVE, "user, pid, net"),
              new JailView.Layer("landlock", JailView.State.UNAVAILABLE, "kernel without it"));
    }
  }

  @Test
  void refusesToRunWithoutARequiredLayerAndNamesIt() throws IOException {
    try (RunEngine engine = Engines.of(FakeImage.create(home, NO_SECCOMP)).start()) {
      assertThat(engine.workers()).isEmpty();
      assertRefused(
          () -> engine.execute(Hooks.invoke("// fake: echo"), Hooks.NO_RECORDS),
          "seccomp (the kernel has no seccomp)");
      assertRefused(() -> engine.check(Hooks.WORKSPACE, Language.JAVASCRIPT, ""), "seccomp");
    }
  }

  @Test
  void runsWithoutALayerThatThePolicyDoesNotRequire() throws IOException {
    Engines engines =
        Engines.of(FakeImage.create(home, NO_SECCOMP)).with("jail.required", "namespaces,rlimits");
    try (RunEngine engine = engines.start()) {
      assertThat(engine.jail().sufficient()).isTrue();
    }
  }

  @Test
  void refusesAPolicyThatNamesALayerNobodyKnows() throws IOException {
    Engines engines =
        Engines.of(FakeImage.create(home)).with("jail.required", "seccomp,secomp,landlock");

    assertThatThrownBy(engines::start)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hookwarden.jail.required names secomp;")
        .hasMessageContaining("landlock, namespaces, no-network, rlimits, seccomp");
  }

  @Test
  void requiresAnyLayerThatTheProbeReports() throws IOException {
    String probe = FakeImage.COMPLETE_JAIL + "layer=seccomp-stage2 state=missing detail=not set\n";
    Engines engines =
        Engines.of(FakeImage.create(home, probe)).with("jail.required", "seccomp-stage2");
    try (RunEngine engine = engines.start()) {
      assertRefused(
          () -> engine.execute(Hooks.invoke("// fake: echo"), Hooks.NO_RECORDS),
          "seccomp-stage2 (not set)");
    }
  }

  @Test
  void refusesToRunWithoutAnImage() {
    try (RunEngine engine = Engines.of(home.resolve("nowhere")).start()) {
      assertRefused(
          () -> engine.execute(Hooks.invoke("// fake: echo"), Hooks.NO_RECORDS),
          "namespaces (the probe did not report it)");
    }
  }

  @Test
  void runsWithoutAJailIfTheOperatorInsists() throws IOException {
    Engines engines = Engines.of(FakeImage.create(home, "")).with("jail", "none");
    try (RunEngine engine = engines.startWarm()) {
      assertThat(engine.jail().disabled()).isTrue();
      assertThat(engine.jail().sufficient()).isFalse();
      assertThat(engine.execute(Hooks.invoke("// fake: echo\n"), Hooks.NO_RECORDS).outcome())
          .isEqualTo(Outcome.OK);
    }
  }

  @Test
  void keepsTheServersEnvironmentFromWorkers() {
    assertThat(new WorkerImage(home, 192, false).worker(WorkerRole.RUNNER).environment())
        .containsOnlyKeys("PATH");
    assertThat(new WorkerImage(home, 192, true).probe().environment())
        .containsOnlyKeys("PATH", "HOOKWARDEN_JAIL")
        .containsEntry("HOOKWARDEN_JAIL", "none");
  }

  @Test
  void namesRoleAndHeapToTheLauncher() {
    assertThat(new WorkerImage(home, 200, false).worker(WorkerRole.RUNNER).command())
        .containsExactly(home + "/bin/worker-jail", "runner", "--heap-mib", "200");
    assertThat(new WorkerImage(home, 200, false).worker(WorkerRole.ANALYST).command())
        .containsExactly(home + "/bin/worker-jail", "analyst", "--heap-mib", "256");
  }

  private static void assertRefused(ThrowingCallable call, String words) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HookwardenException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(Problem.JAIL_UNAVAILABLE);
              assertThat(e.detail()).contains(words).contains("doctor");
            });
  }
}
