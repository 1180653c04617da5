package dev.hookwarden.worker.hostile;

import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.protocol.corpus.SampleFile;
import dev.hookwarden.protocol.corpus.Technique;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The directory {@code redteam/}. */
final class Corpus {
  private static final Path HOME = Path.of("..", "redteam");

  private Corpus() {}

  /** Every sample, by name. */
  static List<Sample> samples() {
    try (Stream<Path> files = Files.list(HOME.resolve("samples"))) {
      return files
          .sorted()
          .map(file -> SampleFile.read(file.getFileName().toString(), text(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the samples that the server reads. */
  static List<String> index() {
    return text(HOME.resolve("index.txt")).lines().toList();
  }

  /** What the samples must cover, in the order of the file. */
  static List<Technique> catalogue() {
    return Technique.catalogue(text(HOME.resolve("catalogue.tsv")));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
