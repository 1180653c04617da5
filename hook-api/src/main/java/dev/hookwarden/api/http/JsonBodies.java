package dev.hookwarden.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads and writes the bodies of the API. A body becomes a tree first, because only the tree is
 * checked in full, and then the wanted type.
 */
@Provider
@Consumes({"application/json", "application/*+json"})
@Produces({"application/json", "application/*+json"})
public class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
  @Override
  public boolean isReadable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return isJson(mediaType) && isShape(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return read(body.readAllBytes(), type);
  }

  static Object read(byte[] body, Class<?> type) throws JsonProcessingException {
    JsonNode tree = JsonMapping.read(body);
    if (type == JsonNode.class) {
      return tree;
    }
    Object value = JsonMapping.mapper().treeToValue(tree, type);
    if (value == null) {
      throw MismatchedInputException.from(null, type, "null");
    }
    return value;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return isJson(mediaType) && isShape(type);
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    body.write(JsonMapping.mapper().writeValueAsBytes(value));
  }

  private static boolean isJson(MediaType type) {
    String subtype = type.getSubtype();
    return type.getType().equals("application")
        && (subtype.equals("json") || subtype.endsWith("+json"));
  }

  // Streams, bytes and texts are left to the providers of the run time.
  private static boolean isShape(Class<?> type) {
    return type != byte[].class
        && type != String.class
        && !InputStream.class.isAssignableFrom(type);
  }
}
