package dev.hookwarden.web.hook;

import dev.hookwarden.library.boundary.DraftView;
import dev.hookwarden.library.boundary.Manifest;
import dev.hookwarden.library.boundary.SourceView;
import dev.hookwarden.library.boundary.VersionView;
import dev.hookwarden.web.layout.Difference;
import dev.hookwarden.web.layout.JsonWords;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two texts of a hook beside each other.
 *
 * @param title what is compared
 * @param source what differs in the source, line by line
 * @param manifest what differs in the manifest
 * @param capabilities what the one may do and the other may not, in words; empty if a manifest
 *     can't be read
 */
public record Beside(
    String title,
    List<Difference.Line> source,
    List<Difference.Line> manifest,
    List<Difference.Line> capabilities) {
  /** Somebody's draft and what is in the editor. */
  static Beside draft(DraftView other, EditorText mine) {
    return new Beside(
        "What %s saved, and what would become of it".formatted(other.savedBy()),
        Difference.ofText(other.text().source(), mine.getSource()),
        Difference.ofText(other.text().manifest(), mine.getManifest()),
        List.of());
  }

  /** A version and what is in the editor. */
  static Beside version(VersionView other, SourceView text, EditorText mine) {
    return new Beside(
        "Version %d, and what would become of it".formatted(other.identity().number()),
        Difference.ofText(text.source(), mine.getSource()),
        Difference.ofText(JsonWords.pretty(other.manifest()), mine.getManifest()),
        List.of());
  }

  /** Two versions. */
  static Beside versions(Side before, Side after) {
    return new Beside(
        "From version %d to version %d".formatted(before.number(), after.number()),
        Difference.ofText(before.source().source(), after.source().source()),
        Difference.ofText(
            JsonWords.pretty(before.view().manifest()), JsonWords.pretty(after.view().manifest())),
        Difference.of(before.words(), after.words()).stream()
            .filter(line -> !line.kind().equals("same"))
            .toList());
  }

  /**
   * A version that is compared with another one.
   *
   * @param view the version
   * @param source its text
   * @param manifest what it asks for
   */
  record Side(VersionView view, SourceView source, Manifest manifest) {
    int number() {
      return view.identity().number();
    }

    List<String> words() {
      return Stream.concat(
              manifest.triggers().stream().map(ManifestWords::trigger),
              ManifestWords.capabilities(manifest).stream())
          .toList();
    }
  }
}
