package dev.hookwarden.api.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.hookwarden.protocol.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JSON as the API reads and writes it: strict as everywhere, times as ISO-8601 in UTC. */
public final class JsonMapping {
  private static final ObjectMapper MAPPER = create();

  private JsonMapping() {}

  private static ObjectMapper create() {
    ObjectMapper mapper =
        Json.mapper()
            .copy()
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    // A number that is not whole, or a text, is an error and nothing to be rounded or read.
    mapper
        .coercionConfigFor(LogicalType.Integer)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    return mapper;
  }

  /** The mapper for the shapes of the API. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  /** A value as one line of a stream of JSON values. */
  public static byte[] line(Object value) throws JsonProcessingException {
    return (MAPPER.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a body.
   *
   * @param body UTF-8, as JSON on a wire has to be
   * @throws JsonProcessingException if it is not acceptable JSON
   */
  public static JsonNode read(byte[] body) throws JsonProcessingException {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw new JsonParseException(null, "the body is not UTF-8");
    }
    JsonNode value = parse(text);
    if (value.isMissingNode()) {
      throw new JsonParseException(null, "the body is empty");
    }
    return value;
  }

  // Text after the value is reported like a wrong shape, but it is the text that is wrong.
  private static JsonNode parse(String text) throws JsonProcessingException {
    try {
      return Json.parse(text);
    } catch (JsonMappingException e) {
      throw new JsonParseException(null, e.getOriginalMessage());
    }
  }
}
