package dev.hookwarden.web.hook;

import dev.hookwarden.library.boundary.FixtureResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** What came of fixtures, in words. */
@Named
@ApplicationScoped
public class FixtureWords {
  /** Whether a version did what is expected. */
  public String status(FixtureResult result) {
    return switch (result.status()) {
      case EQUAL -> "as expected";
      case DIFFERENT -> "something else";
      case NOT_RUN -> "not run, for want of time";
    };
  }

  /** The kind of badge for it. */
  public String kind(FixtureResult result) {
    return switch (result.status()) {
      case EQUAL -> "good";
      case DIFFERENT -> "bad";
      case NOT_RUN -> "warn";
    };
  }

  /** One result as a list, to be shown like several. */
  public List<FixtureResult> list(FixtureResult result) {
    return List.of(result);
  }
}
