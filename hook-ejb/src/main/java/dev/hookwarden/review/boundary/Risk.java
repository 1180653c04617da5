package dev.hookwarden.review.boundary;

import dev.hookwarden.scan.boundary.Severity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How urgent a look at a version is.
 *
 * @param score 0 to 100
 * @param worst the severity of the worst finding; {@code null} if there is none
 * @param findings how many findings there are of each severity
 */
public record Risk(int score, @Nullable Severity worst, Map<Severity, Integer> findings) {
  /** Copies. */
  public Risk {
    findings = Map.copyOf(findings);
  }
}
