package dev.hookwarden.stream.control;

import dev.hookwarden.platform.KeptForSeconds;
import dev.hookwarden.stream.entity.StoredStream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Keeps what holds for the streams that events come in on, so that an event does not read it: a
 * change holds at once on the server that it was made on, and on others within {@link
 * KeptForSeconds#FRESH}. Schemas are kept ready, those that were used last.
 */
@ApplicationScoped
public class RuleBook {
  /** The most schemas that are kept ready; one of 64 KiB may take some megabytes. */
  private static final int MAX_SCHEMAS = 200;

  private final BiFunction<UUID, String, Optional<StoredStream>> loader;
  private final KeptForSeconds<Key, Rules> kept;
  private final Map<String, CompiledSchema> schemas =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompiledSchema> eldest) {
          return size() > MAX_SCHEMAS;
        }
      };

  private record Key(UUID workspace, String stream) {}

  /** For the container's proxies only. */
  protected RuleBook() {
    this((_, _) -> Optional.empty(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  /** Creates the bean. */
  @Inject
  public RuleBook(StreamShelf shelf, Clock clock) {
    this(shelf::find, clock);
  }

  RuleBook(BiFunction<UUID, String, Optional<StoredStream>> loader, Clock clock) {
    this.loader = loader;
    this.kept = new KeptForSeconds<>(Rules::revision, clock);
  }

  /** What holds for a stream. */
  Rules of(UUID workspace, String stream) {
    return kept.of(
        new Key(workspace, stream), key -> Rules.of(loader.apply(key.workspace(), key.stream())));
  }

  /** The schema of a stream that has one; of two, the one that holds later. */
  Optional<CompiledSchema> schema(UUID workspace, String stream) {
    String hash = of(workspace, stream).schemaHash();
    if (hash == null) {
      return Optional.empty();
    }
    synchronized (schemas) {
      CompiledSchema ready = schemas.get(hash);
      if (ready != null) {
        return Optional.of(ready);
      }
    }
    return loader.apply(workspace, stream).flatMap(this::compiled);
  }

  private Optional<CompiledSchema> compiled(StoredStream stored) {
    if (stored.schemaHash() == null) {
      return Optional.empty();
    }
    CompiledSchema compiled =
        CompiledSchema.of(Objects.requireNonNull(stored.values().schemaJson()));
    synchronized (schemas) {
      schemas.put(stored.schemaHash(), compiled);
    }
    return Optional.of(compiled);
  }

  /** Takes what was just stored. */
  void changed(UUID workspace, String stream, Rules rules) {
    kept.changed(new Key(workspace, stream), rules);
  }
}
