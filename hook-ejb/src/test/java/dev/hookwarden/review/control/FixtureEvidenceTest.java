package dev.hookwarden.review.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.hookwarden.library.boundary.FixtureResult;
import dev.hookwarden.library.boundary.FixtureResult.Status;
import dev.hookwarden.library.boundary.Manifest;
import dev.hookwarden.library.boundary.Trigger;
import dev.hookwarden.library.boundary.VersionKey;
import dev.hookwarden.library.boundary.VersionState;
import dev.hookwarden.library.boundary.VersionSubject;
import dev.hookwarden.library.boundary.VersionView;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FixtureEvidenceTest {
  private static final String OLD = "() => 1";
  private static final String NEW = "() => 2";

  @Test
  void fixturesOfTheApprovedVersionSpeakForAnother() {
    assertThat(speaks(version(NEW, "f1", Status.EQUAL), version(OLD, "f1", Status.EQUAL))).isTrue();
    assertThat(
            speaks(
                version(NEW, "f1", Status.EQUAL, Status.EQUAL),
                version(OLD, "f1", Status.EQUAL, Status.DIFFERENT)))
        .as("somebody approved that one as it was")
        .isTrue();
  }

  @Test
  void noFixturesSayNothingOfAnotherSource() {
    assertThat(speaks(version(NEW, "none"), version(OLD, "none"))).isFalse();
  }

  @Test
  void fixturesThatWereSavedOrRemovedSinceSayNothing() {
    assertThat(speaks(version(NEW, "f2", Status.EQUAL), version(OLD, "f1", Status.EQUAL)))
        .isFalse();
    assertThat(speaks(version(NEW, null, Status.EQUAL), version(OLD, null, Status.EQUAL)))
        .as("nobody kept which ones they were")
        .isFalse();
  }

  @Test
  void theSameSourceNeedsNone() {
    assertThat(speaks(version(OLD, "none"), version(OLD, "f1", Status.EQUAL))).isTrue();
  }

  @Test
  void everyFixtureHasToBeEqual() {
    for (Status status : List.of(Status.DIFFERENT, Status.NOT_RUN)) {
      assertThat(
              speaks(
                  version(OLD, "f1", Status.EQUAL, status),
                  version(OLD, "f1", Status.EQUAL, Status.EQUAL)))
          .isFalse();
    }
  }

  @Test
  void theyAreComparedWithAnApprovedVersionOnly() {
    assertThat(FixtureEvidence.speaksFor(version(NEW, "f1", Status.EQUAL), Optional.empty()))
        .isFalse();
  }

  private static boolean speaks(VersionSubject subject, VersionSubject base) {
    return FixtureEvidence.speaksFor(subject, Optional.of(base));
  }

  private static VersionSubject version(
      String source, @Nullable String fixturesHash, Status... statuses) {
    return new VersionSubject(
        new UUID(0, 9),
        new VersionKey(new UUID(0, 1), "orders", 3),
        new UUID(0, 8),
        null,
        new VersionView(
            new VersionView.Identity("orders", 3, "h1", Language.JAVASCRIPT, 1),
            VersionState.SUBMITTED,
            JsonNodeFactory.instance.objectNode(),
            "cyd",
            Instant.EPOCH,
            "",
            List.of(),
            Stream.of(statuses)
                .map(status -> new FixtureResult("small", status, null, List.of()))
                .toList()),
        source,
        source,
        new Manifest(List.of(new Trigger.Invoke()), Set.of(), Map.of(), Isolation.RUN),
        fixturesHash,
        null);
  }
}
