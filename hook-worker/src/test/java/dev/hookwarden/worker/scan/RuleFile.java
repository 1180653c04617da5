package dev.hookwarden.worker.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.hookwarden.protocol.Capability;
import dev.hookwarden.protocol.Isolation;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanFacts;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.protocol.TriggerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A rule as its file says it. */
record RuleFile(String name, JsonNode json) {
  static final Path DIRECTORY = Path.of("..", "rules");

  static List<RuleFile> all() {
    YAMLMapper mapper = new YAMLMapper();
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      List<RuleFile> rules = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".yaml", "");
        rules.add(new RuleFile(name, mapper.readTree(Files.readString(file))));
      }
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<Language> languages() {
    Set<Language> languages = new LinkedHashSet<>();
    json.path("languages")
        .forEach(each -> languages.add(Language.valueOf(each.asText().toUpperCase(Locale.ROOT))));
    return languages;
  }

  Optional<ScanRule> rule(Language language) {
    return languages().contains(language)
        ? Stream.of(ScanRule.Kind.values())
            .flatMap(
                kind ->
                    text(json.path(kind.wireName()), language).stream()
                        .map(text -> new ScanRule(name, kind, text.strip())))
            .findFirst()
        : Optional.empty();
  }

  String sample(String kind, Language language) {
    return text(json.path("samples").path(kind), language)
        .orElseThrow(() -> new AssertionError(name + " has no sample for " + language));
  }

  ScanFacts facts(String kind) {
    JsonNode facts = json.path("samples").path("facts").path(kind);
    if (facts.isMissingNode()) {
      return ScanFacts.NONE;
    }
    Set<Capability> capabilities = new LinkedHashSet<>();
    facts.path("capabilities").forEach(each -> capabilities.add(Capability.parse(each.asText())));
    Set<TriggerKind> triggers = new LinkedHashSet<>();
    facts
        .path("triggers")
        .forEach(each -> triggers.add(TriggerKind.named(each.asText()).orElseThrow()));
    return new ScanFacts(
        capabilities,
        Isolation.valueOf(facts.path("isolation").asText().toUpperCase(Locale.ROOT)),
        triggers);
  }

  private static Optional<String> text(JsonNode texts, Language language) {
    JsonNode own = texts.isTextual() ? texts : texts.path(language.wireName());
    if (!own.isTextual()) {
      own = texts.path(language.engine().wireName());
    }
    return Optional.ofNullable(own.textValue());
  }

  @Override
  public String toString() {
    return name;
  }
}
