package dev.hookwarden.worker.run;

import dev.hookwarden.worker.guest.GuestContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Contexts that outlive a run, for versions with {@code isolation: version}. One thread only. */
final class KeptContexts {
  private static final int MAX_RUNS = 1_000;
  private static final long MAX_AGE_NANOS = Duration.ofSeconds(60).toNanos();
  private static final int MAX_VERSIONS = 8;

  private static final class Kept {
    private final GuestContext context;
    private final long sinceNanos;
    private int runs;

    private Kept(GuestContext context, long sinceNanos) {
      this.context = context;
      this.sinceNanos = sinceNanos;
    }

    private boolean fresh() {
      return runs < MAX_RUNS && System.nanoTime() - sinceNanos < MAX_AGE_NANOS;
    }
  }

  private final Map<String, Kept> kept = new LinkedHashMap<>();

  /** The context of a version, if there is one that may be used once more. */
  Optional<GuestContext> take(String version) {
    dropOld();
    Kept found = kept.get(version);
    if (found == null) {
      return Optional.empty();
    }
    found.runs++;
    return Optional.of(found.context);
  }

  /** Keeps the context of a version's first run. */
  void keep(String version, GuestContext context) {
    Kept present = kept.get(version);
    if (present != null && present.context == context) {
      return;
    }
    while (kept.size() >= MAX_VERSIONS) {
      drop(kept.keySet().iterator().next());
    }
    Kept added = new Kept(context, System.nanoTime());
    added.runs = 1;
    kept.put(version, added);
  }

  /** Closes the context of a version, if there is one. */
  void drop(String version) {
    Kept found = kept.remove(version);
    if (found != null) {
      found.context.close();
    }
  }

  /** Forgets a context that is about to be closed. */
  void forget(String version, GuestContext context) {
    Kept found = kept.get(version);
    if (found != null && found.context == context) {
      kept.remove(version);
    }
  }

  /** Closes what is too old; called when the worker is idle, too. */
  void dropOld() {
    kept.entrySet().stream()
        .filter(entry -> !entry.getValue().fresh())
        .map(Map.Entry::getKey)
        .toList()
        .forEach(this::drop);
  }
}
