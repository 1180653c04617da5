package dev.hookwarden.web.layout;

import dev.hookwarden.platform.FittingPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list, with the addresses of the next page and of the first. The place in the
 * list is in the address, so a page can be kept as a bookmark.
 *
 * @param <T> the items
 */
public final class Cursor<T> {
  /** The most items of a page. */
  public static final int SIZE = 25;

  /** One more than a page holds, so that it shows whether there is a next one. */
  public static final int FETCH = SIZE + 1;

  private final String path;
  private final Map<String, String> filters;
  private final boolean first;
  private final List<T> items;
  private final @Nullable String next;

  private Cursor(
      String path,
      Map<String, String> filters,
      boolean first,
      List<T> items,
      @Nullable String next) {
    this.path = path;
    this.filters = filters;
    this.first = first;
    this.items = items;
    this.next = next;
  }

  /**
   * Makes a page.
   *
   * @param path the page's address
   * @param filters what the list is filtered by; empty values are left out of addresses
   * @param after the sort key after which this page begins; {@code null} or empty for the first
   * @param fetched up to {@link #FETCH} items
   * @param sortKey the sort key of an item
   */
  public static <T> Cursor<T> of(
      String path,
      Map<String, String> filters,
      @Nullable String after,
      List<T> fetched,
      Function<T, Object> sortKey) {
    boolean more = fetched.size() > SIZE;
    List<T> items = more ? fetched.subList(0, SIZE) : fetched;
    return new Cursor<>(
        path,
        new LinkedHashMap<>(filters),
        after == null || after.isEmpty(),
        List.copyOf(items),
        more ? sortKey.apply(items.getLast()).toString() : null);
  }

  /**
   * Makes a page of a list that knows itself where it goes on.
   *
   * @param items up to {@link #SIZE} items
   * @param next the sort key after which the list goes on; {@code null} if it ends here
   */
  public static <T> Cursor<T> until(
      String path,
      Map<String, String> filters,
      @Nullable String after,
      List<T> items,
      @Nullable Object next) {
    return new Cursor<>(
        path,
        new LinkedHashMap<>(filters),
        after == null || after.isEmpty(),
        List.copyOf(items),
        next == null ? null : next.toString());
  }

  /** Makes a page of a list whose items may be large. */
  public static <T> Cursor<T> until(
      String path, Map<String, String> filters, @Nullable String after, FittingPage<T, ?> page) {
    return until(path, filters, after, page.rows(), page.next());
  }

  /** The items. */
  public List<T> getItems() {
    return items;
  }

  /** Whether the list has nothing at all here. */
  public boolean isBlank() {
    return items.isEmpty();
  }

  /** Whether this is the first page. */
  public boolean isFirst() {
    return first;
  }

  /** Whether there is a next page. */
  public boolean isHasNext() {
    return next != null;
  }

  /** The address of the first page. */
  public String getFirstLink() {
    return Addresses.of(path, filters);
  }

  /** The address of the next page. */
  public String getNextLink() {
    Map<String, String> parameters = new LinkedHashMap<>(filters);
    parameters.put("after", next == null ? "" : next);
    return Addresses.of(path, parameters);
  }
}
