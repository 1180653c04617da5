package dev.hookwarden.stream.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionConfig;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import dev.hookwarden.protocol.Json;
import dev.hookwarden.stream.boundary.Mismatch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON Schema that is ready to be applied, by any thread. */
final class CompiledSchema {
  /** The most bytes of a schema, as JSON without white space. */
  static final int MAX_BYTES = 64 * 1024;

  private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");
  private static final SchemaLocation HERE = SchemaLocation.of("urn:hookwarden:schema");

  private final Schema schema;
  private final ExecutionConfig config =
      ExecutionConfig.builder()
          .locale(Locale.ROOT)
          .formatAssertionsEnabled(false)
          .annotationCollectionEnabled(false)
          .build();

  private CompiledSchema(Schema schema) {
    this.schema = schema;
  }

  /**
   * Makes a schema ready.
   *
   * @throws RefusedSchemaException saying why, if it is none, or asks for what is not done here
   */
  static CompiledSchema of(JsonNode text) {
    if (!text.isObject() && !text.isBoolean()) {
      throw new RefusedSchemaException("a schema is an object, true or false");
    }
    if (Json.sizeBytes(text) > MAX_BYTES) {
      throw new RefusedSchemaException("at most %,d bytes".formatted(MAX_BYTES));
    }
    String dialect = Dialects.of(text);
    requireInside(text, true);
    requireSchema(dialect, text);
    return compiled(dialect, text);
  }

  private static void requireSchema(String dialect, JsonNode text) {
    List<Mismatch> wrong;
    try {
      wrong = new CompiledSchema(Dialects.metaSchema(dialect)).check(text);
    } catch (CheckStoppedException e) {
      throw new RefusedSchemaException("it is too deep, or too long: " + e.getMessage());
    }
    if (!wrong.isEmpty()) {
      Mismatch first = wrong.getFirst();
      throw new RefusedSchemaException("%s: %s".formatted(first.pointer(), first.detail()));
    }
  }

  private static CompiledSchema compiled(String dialect, JsonNode text) {
    try {
      Schema schema = Dialects.reader(dialect).getSchema(HERE, text);
      schema.initializeValidators();
      return new CompiledSchema(schema);
    } catch (RefusedSchemaException e) {
      throw e;
    } catch (RuntimeException e) {
      // Whatever the validator stumbles over: it is the schema's.
      throw new RefusedSchemaException(reason(e));
    } catch (StackOverflowError e) {
      throw new RefusedSchemaException("its references lead too deep");
    }
  }

  private static String reason(RuntimeException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return new Mismatch("", String.valueOf(cause.getMessage())).detail();
  }

  /** What a schema refers to is within it, so that it needs nothing from anywhere else. */
  private static void requireInside(JsonNode part, boolean isRoot) {
    for (Map.Entry<String, JsonNode> member : part.properties()) {
      JsonNode value = member.getValue();
      if (REFERENCES.contains(member.getKey())
          && value.isTextual()
          && !value.textValue().startsWith("#")) {
        throw new RefusedSchemaException(
            "%s: only what begins with # and is in the schema; nothing is fetched"
                .formatted(member.getKey()));
      }
      if (!isRoot && member.getKey().equals("$schema") && value.isTextual()) {
        throw new RefusedSchemaException("$schema: only at the top");
      }
    }
    part.forEach(member -> requireInside(member, false));
  }

  /**
   * Applies it to a value.
   *
   * @param value the value; {@code null} is taken for JSON's null
   * @return where it does not fit, at most {@link Mismatch#MAX_LISTED}; empty if it does
   * @throws CheckStoppedException if that took too much
   */
  List<Mismatch> check(@Nullable JsonNode value) {
    return check(value, new Effort());
  }

  List<Mismatch> check(@Nullable JsonNode value, Effort effort) {
    MeteredContext context = new MeteredContext(config, effort);
    try {
      ScopedValue.where(Effort.PRESENT, effort)
          .run(() -> schema.validate(context, value == null ? NullNode.getInstance() : value));
    } catch (CheckStoppedException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new CheckStoppedException("the schema can't be applied: " + reason(e));
    } catch (StackOverflowError e) {
      throw new CheckStoppedException("the schema leads too deep");
    }
    return context.getErrors().stream()
        .limit(Mismatch.MAX_LISTED)
        .map(CompiledSchema::mismatch)
        .toList();
  }

  private static Mismatch mismatch(Error error) {
    String pointer =
        error.getInstanceLocation() == null ? "" : error.getInstanceLocation().toString();
    return new Mismatch(pointer, error.getMessage());
  }
}
