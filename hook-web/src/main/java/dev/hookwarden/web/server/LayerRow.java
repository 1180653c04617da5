package dev.hookwarden.web.server;

import dev.hookwarden.run.boundary.JailView;
import java.util.Locale;

/**
 * One layer of the jail as the page shows it.
 *
 * @param name its name
 * @param state {@code active}, {@code missing} or {@code unavailable}
 * @param detail what was found
 */
public record LayerRow(String name, String state, String detail) {
  static LayerRow from(JailView.Layer layer) {
    return new LayerRow(
        layer.name(), layer.state().name().toLowerCase(Locale.ROOT), layer.detail());
  }

  /** How good that is: {@code good}, {@code bad} or {@code warn}. */
  public String kind() {
    return switch (state) {
      case "active" -> "good";
      case "missing" -> "bad";
      default -> "warn";
    };
  }
}
