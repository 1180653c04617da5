package dev.hookwarden.review.control;

import dev.hookwarden.library.boundary.FixtureResult;
import dev.hookwarden.library.boundary.VersionSubject;
import java.util.List;
import java.util.Optional;

/**
 * What fixtures are worth. Whoever writes a version can save and remove fixtures too, so they speak
 * for a changed source only if there are some, and they are those on which the version was run that
 * was approved last. New ones count once somebody has looked.
 */
final class FixtureEvidence {
  private FixtureEvidence() {}

  /**
   * Whether a version does what is expected of it.
   *
   * @param base the version that was approved last; empty for none
   */
  static boolean speaksFor(VersionSubject subject, Optional<VersionSubject> base) {
    List<FixtureResult> results = subject.view().fixtures();
    return results.stream().allMatch(result -> result.status() == FixtureResult.Status.EQUAL)
        && base.filter(
                before ->
                    isSameProgram(subject, before)
                        || (!results.isEmpty() && haveSameFixtures(subject, before)))
            .isPresent();
  }

  private static boolean isSameProgram(VersionSubject subject, VersionSubject base) {
    return subject.source().equals(base.source())
        && subject.view().identity().language() == base.view().identity().language()
        && subject.view().identity().apiVersion() == base.view().identity().apiVersion();
  }

  private static boolean haveSameFixtures(VersionSubject subject, VersionSubject base) {
    return subject.fixturesHash() != null && subject.fixturesHash().equals(base.fixturesHash());
  }
}
