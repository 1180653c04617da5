package dev.hookwarden.web;

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
}
