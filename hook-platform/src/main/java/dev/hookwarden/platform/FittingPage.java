package dev.hookwarden.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list in which one row may have megabytes.
 *
 * @param rows the rows; fewer than were asked for if they are large together
 * @param next the key after which the list goes on; {@code null} if it ends here
 * @param <T> the rows
 * @param <K> what rows are found by
 */
public record FittingPage<T, K>(List<T> rows, @Nullable K next) {
  /** Copies. */
  public FittingPage {
    rows = List.copyOf(rows);
  }

  /** A list that has nothing. */
  public static <T, K> FittingPage<T, K> empty() {
    return new FittingPage<>(List.of(), null);
  }

  /** The same page of what is made of all its rows. */
  public <R> FittingPage<R, K> with(List<R> made) {
    return new FittingPage<>(made, next);
  }

  /** The same page of what is made of each row. */
  public <R> FittingPage<R, K> map(Function<? super T, ? extends R> shape) {
    return with(rows.stream().<R>map(shape).toList());
  }
}
