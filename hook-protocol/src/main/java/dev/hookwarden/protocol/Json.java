package dev.hookwarden.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.TextNode;

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

  /** The mapper for frames, which wrap values. */
  static ObjectMapper envelopes() {
    return ENVELOPES;
  }

  /**
   * Parses one JSON value.
   *
   * @throws JsonProcessingException with line and column if the text is not acceptable
   */
  public static JsonNode parse(String text) throws JsonProcessingException {
    try {
      JsonNode value = VALUES.readTree(text);
      if (value.isMissingNode()) {
        throw new JsonParseException(null, "there is no value");
      }
      return value;
    } catch (IllegalArgumentException e) {
      throw new JsonParseException(null, e.getMessage());
    }
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
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(maxDepth)
                    .maxStringLength(Frames.MAX_BYTES)
                    .maxNumberLength(1_000)
                    .maxNameLength(64 * 1024)
                    .build())
            .build();
    return JsonMapper.builder(factory)
        .nodeFactory(new StrictNodes())
        .enable(
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .build();
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

    @Override
    public TextNode textNode(String text) {
      if (text != null && !isWellFormed(text)) {
        throw new IllegalArgumentException("a string holds a lone surrogate");
      }
      return super.textNode(text);
    }
  }
}
