package dev.hookwarden.platform;

import jakarta.persistence.Query;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a page of a list in which one row may have megabytes: the page ends early where its
 * rows would have too many characters together. The rows are measured in the database first; only
 * those of the page are read.
 *
 * @param keys the keys of the rows, in the order of the list
 * @param next the key after which the list goes on; {@code null} if it ends here
 * @param <K> what rows are found by
 */
public record FittingRows<K>(List<K> keys, @Nullable K next) {
  /** The most characters of a page, unless its first row alone has more. */
  public static final long MOST_CHARS = 8_000_000;

  /** Copies. */
  public FittingRows {
    keys = List.copyOf(keys);
  }

  /**
   * A row that is not read yet.
   *
   * @param key its key
   * @param chars how many characters it has
   */
  public record Measured<K>(K key, long chars) {}

  /**
   * The page of a query.
   *
   * @param sizes asks for the key and the number of characters of all rows from where the page
   *     begins, in the order of the list
   * @param limit the most rows of the page
   * @param key reads a key
   */
  public static <K> FittingRows<K> of(Query sizes, int limit, Function<Object, K> key) {
    List<?> found = sizes.setMaxResults(limit + 1).getResultList();
    return of(
        found.stream()
            .map(Object[].class::cast)
            .map(row -> new Measured<>(key.apply(row[0]), ((Number) row[1]).longValue()))
            .toList(),
        limit);
  }

  /** The page that begins with rows, of which there is one more than fits by number, if any. */
  static <K> FittingRows<K> of(List<Measured<K>> rows, int limit) {
    long chars = 0;
    int fitting = 0;
    while (fitting < Math.min(limit, rows.size())) {
      chars += rows.get(fitting).chars();
      if (chars > MOST_CHARS && fitting > 0) {
        break;
      }
      fitting++;
    }
    List<K> keys = rows.subList(0, fitting).stream().map(Measured::key).toList();
    return new FittingRows<>(keys, fitting < rows.size() ? keys.getLast() : null);
  }

  /**
   * The page with its rows.
   *
   * @param reader finds rows by their keys, in the order of the list; is not asked where there are
   *     none
   */
  public <T> FittingPage<T, K> page(Function<List<K>, List<T>> reader) {
    return new FittingPage<>(read(reader), next);
  }

  /**
   * Reads the rows.
   *
   * @param reader finds rows by their keys; is not asked where there are none
   */
  public <T> List<T> read(Function<List<K>, List<T>> reader) {
    return keys.isEmpty() ? List.of() : reader.apply(keys);
  }
}
