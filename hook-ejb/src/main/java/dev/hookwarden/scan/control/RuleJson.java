package dev.hookwarden.scan.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.protocol.Language;
import dev.hookwarden.protocol.ScanRule;
import dev.hookwarden.scan.boundary.Expression;
import dev.hookwarden.scan.boundary.RuleText;
import dev.hookwarden.scan.boundary.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The form of rules in files, in the database and in the API: an object with {@code title}, {@code
 * severity}, {@code family}, {@code languages}, {@code explanation}, {@code advice}, {@code
 * references}, one of {@code query}, {@code pattern} and {@code manifest}, and {@code samples}. An
 * expression and a sample may be one text for all languages or an object by language; TypeScript
 * takes those of JavaScript where it has none of its own.
 */
public final class RuleJson {
  private static final List<String> MEMBERS =
      List.of(
          "id",
          "title",
          "severity",
          "family",
          "languages",
          "explanation",
          "advice",
          "references",
          "query",
          "pattern",
          "manifest",
          "samples");

  private final JsonNode json;
  private final BiConsumer<String, String> wrong;

  private RuleJson(JsonNode json, BiConsumer<String, String> wrong) {
    this.json = json;
    this.wrong = wrong;
  }

  /**
   * Reads a rule. What is missing or of the wrong type is told, and read as empty.
   *
   * @param json what should be the object; a member {@code id} is ignored
   * @param wrong is told the name of a member, and what is wrong with it
   */
  public static RuleText read(JsonNode json, BiConsumer<String, String> wrong) {
    return new RuleJson(json, wrong).read();
  }

  /** Writes a rule, every language by itself. */
  public static ObjectNode write(RuleText text) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    RuleText.Meaning meaning = text.meaning();
    json.put("title", meaning.title())
        .put("severity", meaning.severity().wireName())
        .put("family", text.family())
        .put("explanation", meaning.explanation())
        .put("advice", meaning.advice());
    meaning.references().forEach(json.withArrayProperty("references")::add);
    json.withArrayProperty("languages");
    new TreeMap<>(text.expressions())
        .forEach(
            (language, expression) -> {
              json.withArrayProperty("languages").add(language.wireName());
              json.withObjectProperty(expression.kind().wireName())
                  .put(language.wireName(), expression.text());
            });
    ObjectNode samples = json.putObject("samples");
    putAll(samples.putObject("matches"), text.samples().matches());
    putAll(samples.putObject("passes"), text.samples().passes());
    return json;
  }

  private static void putAll(ObjectNode json, Map<Language, String> texts) {
    texts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> json.put(each.getKey().wireName(), each.getValue()));
  }

  private RuleText read() {
    if (!json.isObject()) {
      wrong.accept("", "must be an object");
    }
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!MEMBERS.contains(name)) {
                wrong.accept(name, "is not a member of a rule");
              }
            });
    List<Language> languages = languages();
    return new RuleText(
        new RuleText.Meaning(
            text("title"), severity(), text("explanation"), text("advice"), references()),
        text("family"),
        expressions(languages),
        new RuleText.Samples(samples("matches", languages), samples("passes", languages)));
  }

  private String text(String name) {
    if (!json.path(name).isTextual()) {
      wrong.accept(name, "must be a text");
    }
    return json.path(name).asText().strip();
  }

  private Severity severity() {
    Optional<Severity> named = Severity.named(json.path("severity").asText());
    if (named.isEmpty()) {
      wrong.accept("severity", "must be info, low, medium, high or critical");
    }
    return named.orElse(Severity.INFO);
  }

  private List<String> references() {
    List<String> read = new ArrayList<>();
    for (JsonNode each : json.path("references")) {
      read.add(each.asText());
    }
    return read;
  }

  private List<Language> languages() {
    List<Language> read = new ArrayList<>();
    for (JsonNode each : json.path("languages")) {
      Optional<Language> named = Language.named(each.asText());
      named.filter(language -> !read.contains(language)).ifPresent(read::add);
      if (named.isEmpty()) {
        wrong.accept("languages", "must be of javascript, typescript and python");
      }
    }
    return read;
  }

  private Map<Language, Expression> expressions(List<Language> languages) {
    Map<Language, Expression> read = new EnumMap<>(Language.class);
    for (Language language : languages) {
      for (ScanRule.Kind kind : ScanRule.Kind.values()) {
        of(json.path(kind.wireName()), language)
            .ifPresent(text -> read.put(language, new Expression(kind, text.strip())));
      }
      if (!read.containsKey(language)) {
        wrong.accept("query", "must say what to look for in " + language.wireName());
      }
    }
    return read;
  }

  private Map<Language, String> samples(String name, List<Language> languages) {
    Map<Language, String> read = new EnumMap<>(Language.class);
    languages.forEach(
        language ->
            of(json.path("samples").path(name), language)
                .ifPresentOrElse(
                    text -> read.put(language, text),
                    () ->
                        wrong.accept(
                            "samples",
                            "%s: must have one for %s".formatted(name, language.wireName()))));
    return read;
  }

  private static Optional<String> of(JsonNode texts, Language language) {
    JsonNode own = texts.isTextual() ? texts : texts.path(language.wireName());
    if (!own.isTextual() && language != language.engine()) {
      own = texts.path(language.engine().wireName());
    }
    return own.isTextual() ? Optional.of(own.textValue()) : Optional.empty();
  }
}
