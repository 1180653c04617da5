package dev.hookwarden.delivery.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.hookwarden.delivery.boundary.OutgoingCall;
import dev.hookwarden.delivery.control.Carrier.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls real servers on this machine. */
@Timeout(60)
class CallerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String TOKEN = "Bearer sk-live-1234";
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<String> lookups = new CopyOnWriteArrayList<>();
  private final UUID id = UUID.randomUUID();
  private HttpServer server;

  /** A request as it arrived. */
  private record Received(
      String method, String target, Map<String, List<String>> headers, String body) {
    @Nullable String header(String name) {
      List<String> values = headers.get(name.substring(0, 1).toUpperCase() + name.substring(1));
      return values == null ? null : String.join("|", values);
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    answer(exchange -> reply(exchange, 200, "thanks"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
    timer.shutdownNow();
  }

  private void answer(HttpHandler handler) {
    server.createContext(
        "/",
        exchange -> {
          received.add(
              new Received(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().toString(),
                  Map.copyOf(exchange.getRequestHeaders()),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          handler.handle(exchange);
        });
  }

  private void answerInstead(HttpHandler handler) {
    server.removeContext("/");
    answer(handler);
  }

  private static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private Caller caller(InetAddress... addresses) {
    return new Caller(
        host -> {
          lookups.add(host);
          return addresses;
        },
        timer,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private String url(String host) {
    return "http://%s:%d/base".formatted(host, server.getAddress().getPort());
  }

  private Caller.Order order(String method, String url, @Nullable String body, boolean isPrivate) {
    return new Caller.Order(
        id,
        new OutgoingCall(method, url, body, List.of()),
        Map.of("authorization", TOKEN),
        List.of(SECRET),
        isPrivate,
        Duration.ofSeconds(1));
  }

  private Result call(String method, String url, @Nullable String body) {
    return caller(LOOPBACK).call(order(method, url, body, true));
  }

  @Test
  void sendsWhatTheStandardWantsAndNothingThatWasNotAsked() {
    String body = "{\"name\":\"ü\"}";
    Result result = call("POST", url("crm.test") + "/orders?x=%2F", body);

    assertThat(result).isEqualTo(new Result.Delivered("200 thanks"));
    Received request = received.getFirst();
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.target()).isEqualTo("/base/orders?x=%2F");
    assertThat(request.body()).isEqualTo(body);
    assertThat(request.header("webhook-id")).isEqualTo(id.toString());
    assertThat(request.header("webhook-timestamp")).isEqualTo(String.valueOf(NOW.getEpochSecond()));
    assertThat(request.header("webhook-signature"))
        .isEqualTo(WebhookSignature.of(List.of(SECRET), id.toString(), NOW, body));
    assertThat(request.header("idempotency-key")).isEqualTo(id.toString());
    assertThat(request.header("content-type")).isEqualTo("application/json");
    assertThat(request.header("user-agent")).isEqualTo("Hookwarden/1");
    assertThat(request.header("authorization")).isEqualTo(TOKEN);
    assertThat(request.headers().keySet())
        .containsExactlyInAnyOrder(
            "Authorization",
            "Connection",
            "Content-length",
            "Content-type",
            "Host",
            "Idempotency-key",
            "User-agent",
            "Webhook-id",
            "Webhook-signature",
            "Webhook-timestamp");
  }

  @Test
  void makesEveryMethodAndSignsAnEmptyBody() {
    for (String method : List.of("GET", "DELETE", "PUT", "PATCH")) {
      assertThat(call(method, url("crm.test"), null)).isInstanceOf(Result.Delivered.class);
    }

    assertThat(received)
        .extracting(Received::method)
        .containsExactly("GET", "DELETE", "PUT", "PATCH");
    assertThat(received.getFirst().header("webhook-signature"))
        .isEqualTo(WebhookSignature.of(List.of(SECRET), id.toString(), NOW, ""));
  }

  @Test
  void looksAHostUpOnceAndConnectsToWhatItHasChecked() {
    AtomicInteger asked = new AtomicInteger();
    InetAddress elsewhere = InetAddress.ofLiteral("169.254.169.254");
    Caller rebound =
        new Caller(
            host -> new InetAddress[] {asked.getAndIncrement() == 0 ? LOOPBACK : elsewhere},
            timer,
            Clock.systemUTC());

    assertThat(rebound.call(order("POST", url("rebind.test"), "{}", true)))
        .isInstanceOf(Result.Delivered.class);
    assertThat(asked).hasValue(1);
  }

  @Test
  void connectsToNothingThatIsPrivateUnlessThatIsAllowed() {
    for (InetAddress[] addresses :
        List.of(
            new InetAddress[] {LOOPBACK},
            new InetAddress[] {InetAddress.ofLiteral("1.1.1.1"), LOOPBACK},
            new InetAddress[] {InetAddress.ofLiteral("::1")})) {
      Result result =
          caller(addresses)
              .call(order("POST", url("crm.test").replace("http:", "https:"), "{}", false));
      assertThat(result).isInstanceOf(Result.Hopeless.class);
      assertThat(((Result.Hopeless) result).error()).contains("is private");
    }
    assertThat(received).isEmpty();
  }

  @Test
  void connectsToMetadataNeverAndToPublicAddressesNotWithoutEncryption() {
    for (String address : List.of("169.254.169.254", "fd00:ec2::254", "1.1.1.1")) {
      assertThat(
              caller(InetAddress.ofLiteral(address))
                  .call(order("GET", url("crm.test"), null, true)))
          .as(address)
          .isInstanceOf(Result.Hopeless.class);
    }
  }

  @Test
  void checksAnAddressThatIsWrittenOut() {
    assertThat(call("POST", url("127.0.0.1"), "{}")).isInstanceOf(Result.Delivered.class);
    assertThat(lookups).as("nothing to look up").isEmpty();
    assertThat(caller().call(order("POST", url("127.0.0.1").replace("http", "https"), "{}", false)))
        .isInstanceOf(Result.Hopeless.class);
    assertThat(caller().call(order("POST", "https://[::1]:1/", "{}", false)))
        .isInstanceOf(Result.Hopeless.class);
    assertThat(caller().call(order("POST", "https://[::ffff:7f00:1]:1/", "{}", false)))
        .isInstanceOf(Result.Hopeless.class);
  }

  @Test
  void followsNoRedirect() throws IOException {
    HttpServer other = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
    AtomicInteger reached = new AtomicInteger();
    other.createContext("/", exchange -> reached.incrementAndGet());
    other.start();
    try {
      answerInstead(
          exchange -> {
            exchange
                .getResponseHeaders()
                .add("Location", "http://127.0.0.1:" + other.getAddress().getPort());
            reply(exchange, 307, "");
          });

      assertThat(call("GET", url("crm.test"), null))
          .isEqualTo(new Result.Hopeless("307, and redirects are not followed"));
      assertThat(reached).hasValue(0);
    } finally {
      other.stop(0);
    }
  }

  @Test
  void keepsNoCookies() {
    answerInstead(
        exchange -> {
          exchange.getResponseHeaders().add("Set-Cookie", "a=b; Path=/");
          reply(exchange, 401, "");
        });
    Caller caller = caller(LOOPBACK);
    Caller.Order order = order("POST", url("crm.test"), "{}", true);

    assertThat(caller.call(order)).isEqualTo(new Result.Hopeless("401"));
    assertThat(caller.call(order)).isEqualTo(new Result.Hopeless("401"));
    assertThat(received).hasSize(2).allMatch(request -> request.header("cookie") == null);
  }

  @Test
  void usesNoProxyOfTheMachine() {
    List<String> names =
        List.of("http.proxyHost", "https.proxyHost", "socksProxyHost", "http.nonProxyHosts");
    names.forEach(name -> System.setProperty(name, name.endsWith("Host") ? "127.0.0.1" : ""));
    System.setProperty("http.proxyPort", "1");
    System.setProperty("socksProxyPort", "1");
    try {
      assertThat(call("POST", url("crm.test"), "{}")).isInstanceOf(Result.Delivered.class);
    } finally {
      names.forEach(System::clearProperty);
      System.clearProperty("http.proxyPort");
      System.clearProperty("socksProxyPort");
    }
  }

  @Test
  void triesLaterWhenItIsAskedTo() {
    answerInstead(
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "30");
          reply(exchange, 503, "down");
        });

    assertThat(call("POST", url("crm.test"), "{}"))
        .isEqualTo(new Result.TryLater("503 down", Duration.ofSeconds(30)));
  }

  @Test
  void triesLaterWhenNobodyListensOrNothingIsFound() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, LOOPBACK)) {
      port = free.getLocalPort();
    }

    assertThat(call("POST", "http://crm.test:" + port, "{}")).isInstanceOf(Result.TryLater.class);
    assertThat(caller().call(order("POST", url("crm.test"), "{}", true)))
        .isInstanceOf(Result.TryLater.class);
  }

  @Test
  void keepsTheBeginningOfALongAnswerAndNoSecretThatIsEchoed() {
    answerInstead(
        exchange -> reply(exchange, 400, TOKEN + " " + SECRET + "\n" + "x".repeat(9_000)));

    Result.Hopeless result = (Result.Hopeless) call("POST", url("crm.test"), "{}");
    assertThat(result.error())
        .startsWith("400 [redacted] [redacted] xxx")
        .hasSizeLessThanOrEqualTo(500)
        .doesNotContain("sk-live", "whsec");
  }

  @Test
  void endsInTimeWhenAnAnswerDrips() {
    answerInstead(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          drip(exchange.getResponseBody());
        });
    long start = System.nanoTime();

    assertThat(call("POST", url("crm.test"), "{}")).isInstanceOf(Result.Delivered.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void endsInTimeWhenHeadersDripOrNothingComes() throws IOException {
    for (String beginning : List.of("", "HTTP/1.1 200 OK\r\nX-A: ")) {
      try (ServerSocket slow = new ServerSocket(0, 5, LOOPBACK)) {
        Thread.ofVirtual().start(() -> serve(slow, beginning));
        Result result = call("POST", "http://crm.test:" + slow.getLocalPort(), "{}");

        assertThat(result).isEqualTo(new Result.TryLater("no answer within 1,000 ms", null));
      }
    }
  }

  private static void serve(ServerSocket server, String beginning) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
      if (beginning.isEmpty()) {
        socket.getInputStream().readAllBytes();
      } else {
        drip(socket.getOutputStream());
      }
    } catch (IOException e) {
      // The caller has left.
    }
  }

  private static void drip(OutputStream out) {
    try {
      for (int i = 0; i < 400; i++) {
        out.write('x');
        out.flush();
        Thread.sleep(50);
      }
    } catch (IOException e) {
      // The caller has left.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void unpacksNothing() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[50 * 1024 * 1024]);
    }
    answerInstead(
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, packed.size());
          exchange.getResponseBody().write(packed.toByteArray());
          exchange.close();
        });

    Result.Delivered result = (Result.Delivered) call("POST", url("crm.test"), "{}");
    assertThat(result.answer()).startsWith("200").hasSizeLessThanOrEqualTo(500);
    assertThat(received.getFirst().header("accept-encoding")).isNull();
  }

  @Test
  void readsNoEndlessAnswer() {
    answerInstead(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = new byte[64 * 1024];
          try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
              out.write(block);
            }
          }
        });

    assertThat(call("POST", url("crm.test"), "{}")).isInstanceOf(Result.Delivered.class);
  }

  @Test
  void givesUpOnHeadersWithoutEnd() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK)) {
      Thread.ofVirtual()
          .start(() -> serve(server, "HTTP/1.1 200 OK\r\n" + "X-A: b\r\n".repeat(5_000) + "\r\n"));

      assertThat(call("POST", "http://crm.test:" + server.getLocalPort(), "{}"))
          .isInstanceOf(Result.TryLater.class);
    }
  }
}
