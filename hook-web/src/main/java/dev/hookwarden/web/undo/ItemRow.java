package dev.hookwarden.web.undo;

import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.undo.boundary.Answer;
import dev.hookwarden.undo.boundary.ItemView;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Difference;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an undo does to one record, as the page shows it.
 *
 * @param item the record
 */
public record ItemRow(ItemView item) {
  /** What happens if the value of before is written. */
  public List<Difference.Line> restoring() {
    return Difference.between(item.current(), item.restored());
  }

  /** What happens if both are merged; nothing if that is not possible. */
  public List<Difference.Line> merging() {
    return item.merged() == null ? List.of() : Difference.between(item.current(), item.merged());
  }

  /** Whether somebody must say what to do. */
  public boolean conflict() {
    return item.state().isConflict();
  }

  /** Where the record is shown. */
  public String address() {
    return Addresses.of(
        "/record.xhtml", Map.of("collection", item.collection(), "key", item.key()));
  }

  /** The state in a word. */
  public String state() {
    return switch (item.state()) {
      case CLEAN -> "clean";
      case CHANGED -> "changed since";
      case GONE -> "removed since";
      case SAME -> "nothing to do";
    };
  }

  /** How the state is coloured. */
  public String kind() {
    return switch (item.state()) {
      case CLEAN -> "good";
      case CHANGED, GONE -> "warn";
      case SAME -> "plain";
    };
  }

  /** Who changed it last; empty if nobody did since. */
  public String by() {
    ItemView.Later later = item.later();
    return later == null ? "" : later.last().author();
  }

  /** Where that is shown; empty if nowhere. */
  public String byAddress() {
    ItemView.Later later = item.later();
    return later != null && later.last() instanceof Origin.Run made
        ? "/run.xhtml?id=" + made.run()
        : "";
  }

  /** The answer in words. */
  public String answer() {
    return words(item.answer());
  }

  private static String words(@Nullable Answer answer) {
    if (answer == null) {
      return "is not decided yet";
    }
    return switch (answer) {
      case KEEP -> "stays as it is";
      case OVERWRITE -> "is overwritten";
      case MERGE -> "is merged";
    };
  }
}
