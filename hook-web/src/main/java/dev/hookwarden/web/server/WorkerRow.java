package dev.hookwarden.web.server;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.run.boundary.WorkerView;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One worker as the page shows it.
 *
 * @param role {@code runner} or {@code analyst}
 * @param state {@code fresh}, {@code idle} or {@code busy}
 * @param languages the warm engines
 * @param runs how many runs or checks it has finished
 * @param age time since it was ready, in words
 * @param start time that it took to become warm, in words
 */
public record WorkerRow(
    String role, String state, String languages, int runs, String age, String start) {
  static WorkerRow from(WorkerView worker) {
    return new WorkerRow(
        worker.role().name().toLowerCase(Locale.ROOT),
        worker.state().name().toLowerCase(Locale.ROOT),
        worker.languages().stream()
            .map(Language::wireName)
            .sorted()
            .collect(Collectors.joining(", ")),
        worker.runs(),
        inWords(worker.age()),
        String.format(Locale.ROOT, "%.1f s", worker.startMillis() / 1000.0));
  }

  /** The colour of its state: {@code good}, or {@code warn} while it works. */
  public String kind() {
    return state.equals("busy") ? "warn" : "good";
  }

  static String inWords(Duration age) {
    return age.toMinutes() == 0
        ? age.toSeconds() + " s"
        : "%d min %d s".formatted(age.toMinutes(), age.toSecondsPart());
  }
}
