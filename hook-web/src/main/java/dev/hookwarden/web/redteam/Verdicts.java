package dev.hookwarden.web.redteam;

import dev.hookwarden.redteam.boundary.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** Verdicts as the pages show them. */
@Named
@ApplicationScoped
public class Verdicts {
  /** Those that somebody can give. */
  public List<Verdict> getGivable() {
    return List.of(Verdict.CONTAINED, Verdict.REJECTED_EARLY, Verdict.ESCAPED);
  }

  /** The kind of badge that a verdict has. */
  public String kind(Verdict verdict) {
    return switch (verdict) {
      case CONTAINED, REJECTED_EARLY -> "good";
      case ESCAPED -> "bad";
      case UNEXPECTED -> "warn";
    };
  }
}
