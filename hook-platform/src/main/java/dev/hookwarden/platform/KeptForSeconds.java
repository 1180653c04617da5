package dev.hookwarden.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Keeps what workspaces have set, so that it is not read again with every use. A change holds at
 * once where it was made, and elsewhere within {@link #FRESH}.
 *
 * @param <K> of what: a workspace, or something of one
 * @param <V> what is kept; has a revision that rises with every change
 */
public final class KeptForSeconds<K, V> {
  /** How long something may be used before it is read again. */
  public static final Duration FRESH = Duration.ofSeconds(5);

  private static final int MAX_KEPT = 10_000;

  private final ToLongFunction<V> revision;
  private final Clock clock;
  private final Map<K, Kept<V>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Kept<V>> eldest) {
          return size() > MAX_KEPT;
        }
      };

  private record Kept<V>(V value, Instant readAt) {
    // A clock that was set back must not keep a value for as long as that.
    boolean isFresh(Instant now) {
      return !now.isBefore(readAt) && now.isBefore(readAt.plus(FRESH));
    }
  }

  /**
   * Creates it with nothing kept.
   *
   * @param revision tells the revision of what is kept
   */
  public KeptForSeconds(ToLongFunction<V> revision, Clock clock) {
    this.revision = revision;
    this.clock = clock;
  }

  /**
   * What something has.
   *
   * @param loader reads it
   */
  public V of(K key, Function<K, V> loader) {
    Instant now = clock.instant();
    synchronized (kept) {
      Kept<V> found = kept.get(key);
      if (found != null && found.isFresh(now)) {
        return found.value();
      }
    }
    return keep(key, loader.apply(key), now);
  }

  /** Takes what was just stored. */
  public void changed(K key, V value) {
    keep(key, value, clock.instant());
  }

  /** Whoever read the database before a change must not bring back what it replaced. */
  private V keep(K key, V value, Instant readAt) {
    synchronized (kept) {
      Kept<V> present = kept.get(key);
      if (present != null && revision.applyAsLong(present.value()) > revision.applyAsLong(value)) {
        return present.value();
      }
      kept.put(key, new Kept<>(value, readAt));
      return value;
    }
  }
}
