package dev.hookwarden.web.undo;

import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.undo.boundary.Answer;
import dev.hookwarden.undo.boundary.ItemView;
import dev.hookwarden.undo.boundary.UndoPlans;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Excerpt;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an undo does to one record, as the page shows it.
 *
 * @param item the record
 * @param restoring what happens if the value of before is written
 * @param merging what happens if both are merged; {@code null} if that is not possible
 */
public record ItemRow(ItemView item, Excerpt restoring, @Nullable Excerpt merging) {
  /**
   * Shows a record.
   *
   * @param undo the undo's id
   */
  static ItemRow of(ItemView item, String undo) {
    String whole =
        Addresses.of(
            "/undorecord.xhtml", Map.of("id", undo, "position", String.valueOf(item.position())));
    return new ItemRow(
        item,
        Excerpt.of(item.current(), item.restored(), whole),
        item.merged() == null ? null : Excerpt.of(item.current(), item.merged(), whole));
  }

  /**
   * The record at a position.
   *
   * @param id the undo's id
   * @throws HookwardenException with {@link Problem#NOT_FOUND}
   */
  static ItemView find(UndoPlans plans, @Nullable String id, @Nullable String position) {
    int wanted = Addresses.number(position);
    return plans.records(Addresses.id(id), null, wanted - 1, 1).items().stream()
        .filter(item -> item.position() == wanted)
        .findFirst()
        .orElseThrow(() -> new HookwardenException(Problem.NOT_FOUND, "there is no such record"));
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
