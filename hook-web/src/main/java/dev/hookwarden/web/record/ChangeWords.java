package dev.hookwarden.web.record;

import dev.hookwarden.ledger.boundary.LedgerView;
import dev.hookwarden.ledger.boundary.Origin;
import dev.hookwarden.web.layout.Addresses;
import java.util.Locale;
import java.util.Map;

/** A change of a record in words, and where it is shown. */
public final class ChangeWords {
  private ChangeWords() {}

  /** What a change did, in a word. */
  static String operation(LedgerView entry) {
    return entry.change().operation().name().toLowerCase(Locale.ROOT);
  }

  /** Who made a change. */
  static String maker(LedgerView entry) {
    return switch (entry.change().origin()) {
      case Origin.Run made -> made.author();
      case Origin.Undo made -> "an undo of " + made.author();
    };
  }

  /** The page of the record. */
  static String recordAddress(LedgerView entry) {
    return Addresses.of(
        "/record.xhtml",
        Map.of("collection", entry.change().collection(), "key", entry.change().key()));
  }

  /** The page that shows the whole change. */
  public static String address(LedgerView entry) {
    return Addresses.of("/change.xhtml", parameters(entry));
  }

  static Map<String, String> parameters(LedgerView entry) {
    return Map.of(
        "collection",
        entry.change().collection(),
        "key",
        entry.change().key(),
        "entry",
        String.valueOf(entry.sequence()));
  }
}
