package dev.hookwarden.stream.control;

import dev.hookwarden.stream.entity.StoredStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a stream, as the way of an event needs it; the schema itself is kept elsewhere.
 *
 * @param schemaHash the SHA-256 of the schema; {@code null} for any data
 * @param senders who alone may send; {@code null} for whoever has the right to
 * @param window how long the same is not taken in twice; {@code null} for the server's
 * @param revision the revision that it comes from
 */
record Rules(
    @Nullable String schemaHash,
    @Nullable Set<UUID> senders,
    @Nullable Duration window,
    long revision) {
  private static final Rules NONE = new Rules(null, null, null, 0);

  static Rules of(Optional<StoredStream> stored) {
    return stored.map(Rules::of).orElse(NONE);
  }

  static Rules of(StoredStream stored) {
    StoredStream.Values values = stored.values();
    return new Rules(stored.schemaHash(), values.senders(), values.window(), stored.revision());
  }
}
