package dev.hookwarden.platform;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Goes through what is too much to hold at once, page by page, in the order of ids. */
public final class Pages {
  private Pages() {}

  /**
   * Where pages come from.
   *
   * @param <T> what is on them
   */
  @FunctionalInterface
  public interface Source<T> {
    /** At most so many elements with an id above one, in the order of their ids. */
    List<T> after(UUID last, int limit);
  }

  /**
   * Visits everything, until a visitor has seen enough.
   *
   * @param limit how much is on a page
   * @param visitor answers whether to go on
   * @return whether everything was visited
   */
  public static <T> boolean visit(
      int limit, Source<T> source, Function<T, UUID> id, Predicate<T> visitor) {
    UUID last = new UUID(0, 0);
    List<T> page;
    do {
      page = source.after(last, limit);
      for (T element : page) {
        if (!visitor.test(element)) {
          return false;
        }
        last = id.apply(element);
      }
    } while (page.size() == limit);
    return true;
  }
}
