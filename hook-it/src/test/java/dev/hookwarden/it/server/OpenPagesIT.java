package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has not logged in costs the server next to nothing. */
@RunAsClient
class OpenPagesIT extends Application {
  private static final int KIB = 1024;
  private static final String PASSWORD = System.getProperty("it.password");
  private static final Pattern NONCE =
      Pattern.compile("name=\"primefaces.nonce\" value=\"([^\"]+)\"");

  /** Somebody with a browser, on a server. */
  private static final class Visitor {
    private final String server;
    private final HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    Visitor(String server) {
      this.server = server;
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
        throws IOException, InterruptedException {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(server + path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .method(method, body);
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> open(String path) throws IOException, InterruptedException {
      return send("GET", path, BodyPublishers.noBody());
    }

    HttpResponse<String> logIn() throws IOException, InterruptedException {
      return logIn(0);
    }

    /** Fills in the log-in form, and a field beside it that is as large as wanted. */
    HttpResponse<String> logIn(int more) throws IOException, InterruptedException {
      Matcher nonce = NONCE.matcher(open("/login.xhtml").body());
      assertThat(nonce.find()).isTrue();
      Map<String, String> fields =
          Map.of(
              "door:name", "admin",
              "door:password", PASSWORD,
              "door:enter", "Log in",
              "door_SUBMIT", "1",
              "jakarta.faces.ViewState", "stateless",
              "primefaces.nonce", nonce.group(1),
              "more", "x".repeat(more));
      return send("POST", "/login.xhtml", BodyPublishers.ofString(form(fields)));
    }

    private static String form(Map<String, String> fields) {
      return fields.entrySet().stream()
          .map(
              field ->
                  field.getKey()
                      + "="
                      + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
          .collect(Collectors.joining("&"));
    }
  }

  private final Visitor visitor = new Visitor(Api.BASE);

  @Test
  void largeBodiesAreRefusedBeforeTheyAreRead() throws Exception {
    BodyPublisher large = BodyPublishers.ofString("a=" + "x".repeat(64 * KIB));
    byte[] small = "a=b".getBytes(StandardCharsets.UTF_8);
    BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(small));

    for (String path :
        List.of(
            "/login.xhtml",
            "/unsubscribe",
            "/sso",
            "/status.xhtml",
            "/session",
            "/hooks.xhtml",
            "/jakarta.faces.resource/base.css.xhtml")) {
      assertThat(visitor.send("POST", path, large).statusCode()).as(path).isEqualTo(413);
      assertThat(visitor.send("POST", path, chunked).statusCode()).as(path).isEqualTo(411);
      assertThat(
              visitor
                  .send("POST", path, BodyPublishers.ofByteArray(small), "Content-Encoding", "gzip")
                  .statusCode())
          .as(path)
          .isEqualTo(415);
    }
    assertThat(visitor.logIn(63 * KIB).statusCode()).as("it fits").isEqualTo(302);
    assertThat(visitor.send("POST", "/hooks.xhtml", large).statusCode())
        .as("somebody who is logged in may send more")
        .isNotEqualTo(413);
    assertThat(
            visitor
                .send(
                    "POST",
                    "/hooks.xhtml",
                    BodyPublishers.ofString("a=" + "x".repeat(4 * KIB * KIB)))
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void lookingAtOpenPagesBeginsNoSession() throws Exception {
    for (String path :
        List.of(
            "/login.xhtml",
            "/login.xhtml?next=%2Fruns.xhtml",
            "/status.xhtml",
            "/unsubscribe?t=x",
            "/sso",
            "/session",
            "/nothing",
            "/runs.xhtml")) {
      HttpResponse<String> answer = new Visitor(Api.BASE).open(path);
      assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
      assertThat(answer.statusCode()).as(path).isLessThan(500);
    }
    HttpResponse<String> wrong =
        visitor.send(
            "POST",
            "/login.xhtml",
            BodyPublishers.ofString(
                "door%3Aname=a&door_SUBMIT=1&jakarta.faces.ViewState=stateless"));
    assertThat(wrong.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(
            visitor
                .send(
                    "POST",
                    "/login.xhtml",
                    BodyPublishers.ofString("a=b"),
                    "Origin",
                    "https://evil.example")
                .statusCode())
        .as("another site")
        .isEqualTo(403);
  }

  @Test
  void whoeverFindsNoRoomIsToldSoAndTheOthersGoOn(@TempDir Path directory) throws Exception {
    try (OwnServer server =
        OwnServer.onH2(
            directory, Map.of("HOOKWARDEN_SESSIONS", "2", "HOOKWARDEN_ADMIN_PASSWORD", PASSWORD))) {
      Visitor first = new Visitor(server.address());
      Visitor second = new Visitor(server.address());
      Visitor third = new Visitor(server.address());
      assertThat(first.logIn().statusCode()).isEqualTo(302);
      assertThat(second.logIn().statusCode()).isEqualTo(302);
      HttpResponse<String> refused = third.logIn();

      assertThat(refused.statusCode()).isEqualTo(200);
      assertThat(refused.body()).contains("as this server has room for");
      assertThat(third.open("/index.xhtml").statusCode()).as("to the log-in").isEqualTo(303);
      assertThat(first.open("/index.xhtml").statusCode()).isEqualTo(200);
      assertThat(second.open("/index.xhtml").statusCode()).isEqualTo(200);
      first.send("POST", "/session", BodyPublishers.noBody());
      assertThat(third.logIn().statusCode()).as("there is room again").isEqualTo(302);
      assertThat(third.open("/index.xhtml").statusCode()).isEqualTo(200);
    }
  }
}
