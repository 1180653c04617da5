package dev.hookwarden.api.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.dispatch.boundary.IncomingEvent;
import dev.hookwarden.platform.HookwardenException;
import dev.hookwarden.platform.Problem;
import dev.hookwarden.protocol.Json;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.jackson.JsonFormat;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads CloudEvents 1.0 in the structured and in the binary mode of its HTTP binding. The SDK
 * decides what an event is; the data is what our own strict parser read.
 */
final class CloudEventReader {
  private static final EventFormat FORMAT = new JsonFormat();
  private static final List<String> REQUIRED = List.of("specversion", "id", "source", "type");
  private static final String HEADER_PREFIX = "ce-";

  private CloudEventReader() {}

  /**
   * Reads one event in structured mode.
   *
   * @throws HookwardenException with {@link Problem#INVALID_EVENT}
   */
  static IncomingEvent structured(JsonNode body) {
    if (!body.isObject()) {
      throw invalid("an event is a JSON object");
    }
    for (String name : REQUIRED) {
      if (!body.path(name).isTextual()) {
        throw invalid(name + ": a text is required");
      }
    }
    if (body.has("data_base64")) {
      throw invalid("data_base64: the data has to be JSON, in the member data");
    }
    try {
      CloudEvent event = FORMAT.deserialize(Json.write(body).getBytes(StandardCharsets.UTF_8));
      return incoming(event, body.get("data"));
    } catch (HookwardenException e) {
      throw e;
    } catch (RuntimeException e) {
      // The failures of the SDK have no closer type in common.
      throw notAllowed(e);
    }
  }

  /** Whether the headers carry an event. */
  static boolean isBinary(Map<String, List<String>> headers) {
    return headers.keySet().stream().anyMatch(name -> name.equalsIgnoreCase("ce-specversion"));
  }

  /**
   * Reads one event in binary mode: attributes in headers, JSON data as the body.
   *
   * @throws HookwardenException with {@link Problem#INVALID_EVENT}
   */
  static IncomingEvent binary(Map<String, List<String>> headers, @Nullable JsonNode data) {
    Map<String, String> attributes = attributes(headers);
    for (String name : REQUIRED) {
      if (attributes.getOrDefault(name, "").isEmpty()) {
        throw invalid(HEADER_PREFIX + name + ": a header is required");
      }
    }
    requireVersion(attributes.remove("specversion"));
    if (attributes.containsKey("data") || attributes.containsKey("datacontenttype")) {
      throw invalid("ce-data, ce-datacontenttype: the body and its Content-Type say this");
    }
    try {
      CloudEventBuilder builder = CloudEventBuilder.v1();
      attributes.forEach(builder::withContextAttribute);
      return incoming(builder.build(), data);
    } catch (HookwardenException e) {
      throw e;
    } catch (RuntimeException e) {
      throw notAllowed(e);
    }
  }

  private static Map<String, String> attributes(Map<String, List<String>> headers) {
    Map<String, String> attributes = new TreeMap<>();
    headers.forEach(
        (header, values) -> {
          String name = header.toLowerCase(Locale.ROOT);
          if (name.startsWith(HEADER_PREFIX)) {
            if (values.size() != 1) {
              throw invalid(name + ": the header must be given once");
            }
            attributes.put(
                name.substring(HEADER_PREFIX.length()), decoded(name, values.getFirst()));
          }
        });
    return attributes;
  }

  // The HTTP binding, section 3.1.3.2: percent-encoded UTF-8, where a plus is just a plus.
  private static String decoded(String name, String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw invalid(name + ": the percent-encoding is broken");
    }
  }

  private static IncomingEvent incoming(CloudEvent event, @Nullable JsonNode data) {
    requireVersion(event.getSpecVersion().toString());
    requireJson(event.getDataContentType());
    Map<String, String> extensions = new TreeMap<>();
    event
        .getExtensionNames()
        .forEach(name -> extensions.put(name, String.valueOf(event.getExtension(name))));
    if (event.getDataSchema() != null) {
      extensions.put("dataschema", event.getDataSchema().toString());
    }
    OffsetDateTime time = event.getTime();
    return new IncomingEvent(
        event.getId(),
        event.getSource().toString(),
        event.getType(),
        event.getSubject(),
        time == null ? null : time.toInstant(),
        extensions,
        data,
        true);
  }

  private static void requireVersion(@Nullable String version) {
    if (!SpecVersion.V1.toString().equals(version)) {
      throw invalid("specversion: 1.0");
    }
  }

  private static void requireJson(@Nullable String contentType) {
    if (contentType != null
        && !contentType.matches("(?i)[a-z]+/([a-z0-9.+-]+\\+)?json\\s*(;.*)?")) {
      throw invalid("datacontenttype: the data has to be JSON");
    }
  }

  // The SDK's words, without class names and without where the text of Jackson came from.
  private static HookwardenException notAllowed(RuntimeException failure) {
    String words =
        String.valueOf(failure.getMessage())
            .lines()
            .findFirst()
            .orElse("")
            .replaceAll("\\b(?:[a-z]+\\.)+[A-Z]\\w*", "")
            .replaceFirst("^[: ]+", "");
    return invalid(words.length() > 200 ? words.substring(0, 200) : words);
  }

  private static HookwardenException invalid(String detail) {
    return new HookwardenException(Problem.INVALID_EVENT, detail);
  }
}
