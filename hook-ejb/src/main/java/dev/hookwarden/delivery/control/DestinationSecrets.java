package dev.hookwarden.delivery.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.delivery.entity.Destination;
import dev.hookwarden.platform.SecretBox;
import dev.hookwarden.protocol.Json;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Encrypts and decrypts what destinations keep, each bound to its row and column. */
@Dependent
public class DestinationSecrets {
  private static final String HEADERS = "headers";
  private static final String SIGNING = "signing_secret";

  private final SecretBox box;
  private final Clock clock;

  /** Creates the bean. */
  @Inject
  public DestinationSecrets(SecretBox box, Clock clock) {
    this.box = box;
    this.clock = clock;
  }

  /** Encrypts headers. */
  String sealHeaders(UUID destination, Map<String, String> headers) {
    return box.seal(Json.write(headers), place(destination, HEADERS));
  }

  /** Encrypts a signing secret. It may move to the column of the one before, not elsewhere. */
  String sealSecret(UUID destination, String secret) {
    return box.seal(secret, place(destination, SIGNING));
  }

  /**
   * The headers of a destination, by their names.
   *
   * @throws SecretBox.Unreadable if the key is another, or they are damaged
   */
  Map<String, String> headers(Destination destination) {
    String text = box.open(destination.sealedHeaders(), place(destination.id(), HEADERS));
    Map<String, String> headers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> header : parse(text).properties()) {
      headers.put(header.getKey(), header.getValue().textValue());
    }
    return headers;
  }

  /**
   * The signing secrets that count, the present one first.
   *
   * @throws SecretBox.Unreadable if the key is another, or they are damaged
   */
  List<String> secrets(Destination destination) {
    Instant now = clock.instant();
    return Stream.of(destination.sealedSecret(), destination.sealedFormer(now))
        .filter(Objects::nonNull)
        .map(text -> box.open(text, place(destination.id(), SIGNING)))
        .toList();
  }

  private static String place(UUID destination, String column) {
    return "destination/%s/%s".formatted(destination, column);
  }

  private static JsonNode parse(String text) {
    try {
      return Json.parse(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored headers are not readable", e);
    }
  }
}
