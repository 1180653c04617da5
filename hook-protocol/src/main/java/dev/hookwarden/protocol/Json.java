package dev.hookwarden.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one way that JSON is read and written here: I-JSON (RFC 7493) with a depth limit. Duplicate
 * names, numbers beyond a finite double, lone surrogates, trailing text and unknown properties are
 * refused rather than interpreted.
 */
public final class Json {
  /** The deepest nesting of a value that enters the system. */
  public static final int MAX_DEPTH = 100;

  private static final int ENVELOPE_DEPTH = 10;
  private static final ObjectMapper VALUES = mapper(MAX_DEPTH);
  private static final ObjectMapper ENVELOPES = mapper(MAX_DEPTH + ENVELOPE_DEPTH);

  private Json() {}

  /** The mapper for values and request bodies: nesting up to {@link #MAX_DEPTH}. */
  public static ObjectMapper mapper() {
    return VALUES;
  }

  /** The mapper for what wraps values: frames, and texts that are stored. */
  public static ObjectMapper envelopes() {
    return ENVELOPES;
  }

  /** A factory of parsers for frames that have at most a number of tokens. */
  static JsonFactory envelopeFactory(int maxTokens) {
    return factory(MAX_DEPTH + ENVELOPE_DEPTH, maxTokens);
  }

  /**
   * Parses one JSON value.
   *
   * @throws JsonProcessingException with line and column if the text is not acceptable
   */
  public static JsonNode parse(String text) throws JsonProcessingException {
    return parse(VALUES, text);
  }

  /**
   * Parses a text that was written here: a value that was checked when it entered, and what it was
   * wrapped in since, which makes it deeper than {@link #MAX_DEPTH}.
   *
   * @throws JsonProcessingException with line and column if the text is not acceptable
   */
  public static JsonNode parseStored(String text) throws JsonProcessingException {
    return parse(ENVELOPES, text);
  }

  private static JsonNode parse(ObjectMapper mapper, String text) throws JsonProcessingException {
    try {
      JsonNode value = mapper.readTree(text);
      if (value.isMissingNode()) {
        throw new JsonParseException(null, "there is no value");
      }
      return value;
    } catch (IllegalArgumentException e) {
      throw new JsonParseException(null, e.getMessage());
    }
  }

  /**
   * Checks a text by the rules of {@link #parse}, but builds no value: it costs little more than
   * its longest string. Names of members may not hold a lone surrogate either.
   *
   * @throws JsonProcessingException if the text is not acceptable
   */
  public static void check(String text) throws JsonProcessingException {
    try (JsonParser parser = VALUES.createParser(text)) {
      int values = 0;
      while (parser.nextToken() != null) {
        check(parser);
        values += parser.getParsingContext().inRoot() ? 1 : 0;
      }
      if (values != 1) {
        throw new JsonParseException(null, "not one value");
      }
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(JsonParser parser) throws IOException {
    boolean sound =
        switch (parser.currentToken()) {
          case FIELD_NAME, VALUE_STRING -> isWellFormed(parser.getText());
          case VALUE_NUMBER_FLOAT -> Double.isFinite(parser.getDoubleValue());
          default -> true;
        };
    if (!sound) {
      throw new JsonParseException(null, "half a character, or a number beyond a double");
    }
  }

  /**
   * The size of a value as JSON text in UTF-8, in bytes.
   *
   * @throws IllegalArgumentException if it nests deeper than {@link #MAX_DEPTH}, or a name of a
   *     member holds a lone surrogate
   */
  public static long sizeBytes(JsonNode value) {
    if (!isStorable(value, MAX_DEPTH)) {
      throw new IllegalArgumentException("nested too deeply, or half a character in a name");
    }
    CountingStream size = new CountingStream();
    try {
      VALUES.writeValue(size, value);
      return size.bytes;
    } catch (IOException e) {
      throw new IllegalArgumentException("not representable as JSON");
    }
  }

  private static boolean isStorable(JsonNode value, int depth) {
    if (value.isContainerNode() && depth == 0) {
      return false;
    }
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (!isWellFormed(member.getKey())) {
        return false;
      }
    }
    for (JsonNode member : value) {
      if (!isStorable(member, depth - 1)) {
        return false;
      }
    }
    return true;
  }

  /** Writes a value as JSON text without white space. */
  public static String write(Object value) {
    try {
      return VALUES.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not representable as JSON: " + e.getOriginalMessage());
    }
  }

  /** Whether a text has no lone surrogate, so that it can be written as UTF-8. */
  public static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  static void requireValue(JsonNode value, String name) {
    if (value.isNull() || value.isMissingNode()) {
      throw new IllegalArgumentException(name + " must not be null");
    }
  }

  private static ObjectMapper mapper(int maxDepth) {
    return JsonMapper.builder(factory(maxDepth, Long.MAX_VALUE))
        .nodeFactory(new StrictNodes())
        .enable(
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .build();
  }

  private static JsonFactory factory(int maxDepth, long maxTokens) {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        // The JDK's own makes 140 bytes of garbage of a fraction.
        .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
        // Else a character beyond the first plane takes 12 bytes instead of 4, and limits miscount.
        .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
        // Either would keep names that were read in memory that all readers share.
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(maxDepth)
                .maxTokenCount(maxTokens)
                .maxStringLength(Frames.MAX_BYTES)
                .maxNumberLength(1_000)
                .maxNameLength(64 * 1024)
                .build())
        .build();
  }

  /** Counts. */
  private static final class CountingStream extends OutputStream {
    private long bytes;

    @Override
    public void write(int one) {
      bytes++;
    }

    @Override
    public void write(byte[] some, int offset, int length) {
      bytes += length;
    }
  }

  /** Refuses the values that I-JSON excludes while a tree is built. */
  private static final class StrictNodes extends JsonNodeFactory {
    private static final long serialVersionUID = 1L;

    @Override
    public NumericNode numberNode(double value) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a number is beyond the range of a double");
      }
      return super.numberNode(value);
    }

    // Jackson's own collections reserve room for 10 elements and 16 members; most have few.

    @Override
    public ArrayNode arrayNode() {
      return new ArrayNode(this, new ArrayList<>(0));
    }

    @Override
    public ObjectNode objectNode() {
      return new ObjectNode(this, new LinkedHashMap<>(2));
    }

    @Override
    public TextNode textNode(String text) {
      if (text != null && !isWellFormed(text)) {
        throw new IllegalArgumentException("a string holds a lone surrogate");
      }
      return super.textNode(text);
    }
  }
}
