package dev.hookwarden.it.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.hookwarden.platform.Role;
import dev.hookwarden.protocol.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A caller of the API with one key.
 *
 * @param base the server's address
 * @param key the key; {@code null} for a caller without one
 * @param patient whether they wait until all that they cause is over
 */
record Api(String base, @Nullable String key, boolean patient) {
  static final String BASE = "http://localhost:" + System.getProperty("it.port");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** A caller of a server who waits until all that they cause is over. */
  Api(String base, @Nullable String key) {
    this(base, key, true);
  }

  /** A caller of the server that all tests share, who waits likewise. */
  Api(@Nullable String key) {
    this(BASE, key);
  }

  /** The same caller, who does not wait. */
  Api inAHurry() {
    return new Api(base, key, false);
  }

  /** The first administrator. */
  static Api administrator() {
    return new Api(System.getProperty("it.key"));
  }

  /** Somebody without a key. */
  static Api nobody() {
    return new Api(null);
  }

  /** A program with a new key of a role in this caller's workspace. */
  Api withKeyOf(Role role) {
    Answer made =
        post(
            "api-keys",
            "{\"name\":\"%s\",\"role\":\"%s\"}".formatted(Author.unique("key"), role.wireName()));
    return new Api(base, made.json().path("key").asText());
  }

  /** An answer; {@code json} is a missing node if the body is not JSON. */
  record Answer(int status, HttpHeaders headers, String body, JsonNode json) {
    /** The problem's code; empty if the answer is no problem. */
    String code() {
      return json.path("code").asText();
    }

    /** The runs of an accepted or refused event. */
    JsonNode runs() {
      return json.path("runs");
    }
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer delete(String path) {
    return send(request(path).DELETE());
  }

  Answer post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  Answer post(String path, String json) {
    return post(path, "application/json", json);
  }

  Answer post(String path, String contentType, String body) {
    return post(path, contentType, BodyPublishers.ofString(body));
  }

  Answer post(String path, String contentType, BodyPublisher body) {
    return send(request(path).header("Content-Type", contentType).POST(body));
  }

  Answer send(String method, String path) {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  Answer send(String method, String path, String json) {
    return sendWith(method, path, json, "Accept", "application/json");
  }

  /** Sends JSON with one more header after the other: name, value, name, value. */
  Answer sendWith(String method, String path, String json, String... headers) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .headers(headers)
            .method(method, BodyPublishers.ofString(json)));
  }

  /** Puts JSON, if the revision is still as seen. */
  Answer putIfMatch(String path, String json, String ifMatch) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", ifMatch)
            .PUT(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + (path.startsWith("/") ? path : "/api/v1/" + path)))
            .timeout(Duration.ofSeconds(150));
    if (patient) {
      request.header("Prefer", "wait=60");
    }
    return key == null ? request : request.header("Authorization", "Bearer " + key);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      var response = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
      String body = bodyOf(response);
      return new Answer(response.statusCode(), response.headers(), body, jsonOf(body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The body as text; that of a stream without an end is left, and the connection with it. */
  private static String bodyOf(HttpResponse<InputStream> answer) throws IOException {
    try (InputStream body = answer.body()) {
      boolean endless =
          answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
      return endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * What a server has counted since it started.
   *
   * @param counter its name, as in {@code runs_total}
   * @param tag the value of one of its tags
   */
  long counted(String counter, String tag) {
    Matcher found =
        Pattern.compile("hookwarden_%s\\{[^}]*\"%s\"[^}]*} (\\S+)".formatted(counter, tag))
            .matcher(get("/metrics").body());
    return found.find() ? Math.round(Double.parseDouble(found.group(1))) : 0;
  }

  /** Opens a stream of events. */
  HttpResponse<InputStream> listen(String path, String... headers) {
    try {
      HttpRequest.Builder request = request(path).GET();
      return CLIENT.send(
          (headers.length == 0 ? request : request.headers(headers)).build(),
          BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode jsonOf(String body) {
    try {
      return Json.parseStored(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
