package dev.hookwarden.stream.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.BasicDialectRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.path.PathType;
import com.networknt.schema.resource.SchemaLoader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dialects of JSON Schema that are understood here, and how they are set up. */
final class Dialects {
  private static final Map<String, Dialect> KNOWN =
      Stream.of(
              com.networknt.schema.dialect.Dialects.getDraft202012(),
              com.networknt.schema.dialect.Dialects.getDraft201909(),
              com.networknt.schema.dialect.Dialects.getDraft7())
          .map(own -> Dialect.builder(own).keyword(new DistinctItems()).build())
          .collect(Collectors.toUnmodifiableMap(own -> bare(own.getId()), own -> own));

  /**
   * The validator's log says again what the caller is told, in the words of the schema, which could
   * pretend to be lines of others.
   */
  private static final Logger SILENCED = Logger.getLogger("com.networknt.schema");

  static {
    SILENCED.setLevel(Level.OFF);
  }

  private static final String DEFAULT =
      bare(com.networknt.schema.dialect.Dialects.getDraft202012().getId());

  private Dialects() {}

  /**
   * The dialect that a schema names, by default 2020-12.
   *
   * @throws RefusedSchemaException if it names another
   */
  static String of(JsonNode schema) {
    JsonNode named = schema.path("$schema");
    String id = named.isMissingNode() ? DEFAULT : bare(named.asText());
    if (!KNOWN.containsKey(id)) {
      throw new RefusedSchemaException(
          "$schema: one of %s".formatted(String.join(", ", List.copyOf(KNOWN.keySet()))));
    }
    return id;
  }

  /** The schema of a dialect's schemas. It comes with the validator. */
  static Schema metaSchema(String dialect) {
    SchemaRegistry registry =
        SchemaRegistry.withDialects(
            List.copyOf(KNOWN.values()),
            builder -> builder.schemaRegistryConfig(config(new LinearPatterns())));
    return registry.getSchema(SchemaLocation.of(KNOWN.get(dialect).getId()));
  }

  /** What reads one schema of a dialect, and nothing else. */
  static SchemaRegistry reader(String dialect) {
    Dialect own = KNOWN.get(dialect);
    return SchemaRegistry.builder()
        .defaultDialectId(own.getId())
        .dialectRegistry(new BasicDialectRegistry(own))
        .schemaLoader(new NothingElse())
        .schemaRegistryConfig(config(new LinearPatterns()))
        .build();
  }

  private static SchemaRegistryConfig config(LinearPatterns patterns) {
    return SchemaRegistryConfig.builder()
        .regularExpressionFactory(patterns)
        .pathType(PathType.JSON_POINTER)
        .locale(Locale.ROOT)
        .failFast(false)
        // What a format means differs between validators; it tells people something, no more.
        .formatAssertionsEnabled(false)
        .build();
  }

  private static String bare(String id) {
    return id.endsWith("#") ? id.substring(0, id.length() - 1) : id;
  }

  /** Refuses to look for a schema anywhere: not in the network, not in files, not in archives. */
  private static final class NothingElse extends SchemaLoader {
    NothingElse() {
      super(List.of(), List.of());
    }

    @Override
    public com.networknt.schema.resource.InputStreamSource getSchemaResource(
        com.networknt.schema.AbsoluteIri address) {
      throw new RefusedSchemaException("a reference leads out of the schema");
    }
  }
}
