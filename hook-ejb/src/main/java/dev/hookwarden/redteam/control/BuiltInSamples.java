package dev.hookwarden.redteam.control;

import dev.hookwarden.protocol.corpus.Sample;
import dev.hookwarden.protocol.corpus.SampleFile;
import dev.hookwarden.protocol.corpus.Technique;
import dev.hookwarden.redteam.boundary.SampleView;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The samples that come with the server, read once. */
@ApplicationScoped
public class BuiltInSamples {
  private static final String HOME = "/dev/hookwarden/redteam/corpus/";

  private final Map<String, Technique> catalogue;
  private final TreeMap<String, SampleView> samples = new TreeMap<>();

  /** Reads them. */
  public BuiltInSamples() {
    catalogue =
        Technique.catalogue(text("catalogue.tsv")).stream()
            .collect(Collectors.toMap(Technique::id, Function.identity()));
    text("index.txt")
        .lines()
        .map(name -> SampleFile.read(name, text("samples/" + name)))
        .forEach(sample -> samples.put(sample.name(), view(sample)));
  }

  private SampleView view(Sample sample) {
    Technique technique = catalogue.get(sample.techniques().getFirst());
    return new SampleView(sample, technique, null, null, List.of());
  }

  /** All of them, in the order of their names. */
  public List<SampleView> all() {
    return List.copyOf(samples.values());
  }

  /** One of them; empty if there is none with that name. */
  public Optional<SampleView> find(String name) {
    return Optional.ofNullable(samples.get(name));
  }

  /** A technique of the catalogue; empty if there is none with that id. */
  public Optional<Technique> technique(String id) {
    return Optional.ofNullable(catalogue.get(id));
  }

  private static String text(String file) {
    try (InputStream in = BuiltInSamples.class.getResourceAsStream(HOME + file)) {
      if (in == null) {
        throw new FileNotFoundException(HOME + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
