package dev.hookwarden.api.http;

import dev.hookwarden.platform.FittingPage;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the items
 * @param next what to send as {@code after} for the next page; {@code null} if this is the last
 */
@Schema(description = "One page of a list.")
public record PageJson<T>(
    List<T> items,
    @Schema(
            nullable = true,
            description = "Send it as after to get the next page; null if this is the last.")
        @Nullable String next) {
  /** Copies. */
  public PageJson {
    items = List.copyOf(items);
  }

  /**
   * Makes a page.
   *
   * @param rows up to {@link PageQuery#fetch()} rows
   * @param query what was asked
   * @param sortKey the sort key of a row
   * @param shape how a row is shown
   */
  public static <V, T> PageJson<T> of(
      List<V> rows, PageQuery query, Function<V, Object> sortKey, Function<V, T> shape) {
    int limit = query.limit();
    List<V> shown = rows.subList(0, Math.min(limit, rows.size()));
    String next =
        rows.size() > limit
            ? PageQuery.encode(String.valueOf(sortKey.apply(shown.getLast())))
            : null;
    return new PageJson<>(shown.stream().map(shape).toList(), next);
  }

  /**
   * Makes a page of a list whose rows may be large.
   *
   * @param shape how a row is shown
   */
  public static <V, T> PageJson<T> until(FittingPage<V, ?> page, Function<V, T> shape) {
    return until(page.rows(), page.next(), shape);
  }

  /**
   * Makes a page of a list that knows itself where it goes on.
   *
   * @param rows the rows of the page
   * @param next the sort key after which the list goes on; {@code null} if it ends here
   * @param shape how a row is shown
   */
  public static <V, T> PageJson<T> until(
      List<V> rows, @Nullable Object next, Function<V, T> shape) {
    return new PageJson<>(
        rows.stream().map(shape).toList(), next == null ? null : PageQuery.encode(next.toString()));
  }
}
