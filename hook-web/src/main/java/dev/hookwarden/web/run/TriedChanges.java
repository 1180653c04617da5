package dev.hookwarden.web.run;

import dev.hookwarden.effect.boundary.ChangePreview;
import dev.hookwarden.web.layout.Difference;
import dev.hookwarden.web.layout.Excerpt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How records would change, as far as a page can show it: the first changes whole, those after them
 * in part, and of those that are left nothing.
 */
final class TriedChanges {
  /** The most changes that are shown. */
  static final int MOST = 100;

  /** The most characters of values, before and after, up to which changes are shown whole. */
  static final long MOST_CHARS_WHOLE = 1_000_000;

  /** The most characters of values, before and after, up to which changes are shown. */
  static final long MOST_CHARS = 8_000_000;

  /** Nothing is stored of it, so no other page has the rest. */
  static final Difference.Line CUT = new Difference.Line("same", "… the rest is left out here");

  private TriedChanges() {}

  /** What is shown of changes, by the effect's ordinal. */
  static Map<Integer, Excerpt> of(List<ChangePreview> changes) {
    Map<Integer, Excerpt> shown = new HashMap<>();
    long chars = 0;
    for (ChangePreview change : changes) {
      chars += length(change.before()) + length(change.after());
      if (shown.size() == MOST || chars > MOST_CHARS) {
        break;
      }
      shown.put(change.ordinal(), chars <= MOST_CHARS_WHOLE ? whole(change) : part(change));
    }
    return shown;
  }

  private static Excerpt whole(ChangePreview change) {
    return new Excerpt(Difference.between(change.before(), change.after()), "");
  }

  private static Excerpt part(ChangePreview change) {
    Excerpt excerpt = Excerpt.of(change.before(), change.after(), "cut");
    return excerpt.whole().isEmpty()
        ? excerpt
        : new Excerpt(Stream.concat(excerpt.lines().stream(), Stream.of(CUT)).toList(), "");
  }

  private static int length(@Nullable String value) {
    return value == null ? 0 : value.length();
  }
}
