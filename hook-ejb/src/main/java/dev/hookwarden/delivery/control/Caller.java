package dev.hookwarden.delivery.control;

import dev.hookwarden.delivery.boundary.OutgoingCall;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Makes one call: a connection of its own to an address that was checked, no proxy, no cookies, no
 * redirects, no compression, an end in time whatever the other side does. Thread-safe.
 */
final class Caller {
  private static final Duration MAX_CONNECT = Duration.ofSeconds(5);
  private static final int MAX_ANSWER_BYTES = 64 * 1024;
  private static final int MAX_HEADER_CHARS = 8 * 1024;
  private static final int MAX_HEADERS = 100;
  private static final String USER_AGENT = "Hookwarden/1";

  private final CheckedDns.Lookup lookup;
  private final ScheduledExecutorService timer;
  private final Clock clock;

  /**
   * A call with what only the host knows.
   *
   * @param id the delivery's id, which is the same when it is made again
   * @param what method, address and body
   * @param headers the destination's own headers
   * @param secrets its signing secrets, the present one first
   * @param allowPrivate whether it may have a private address
   * @param timeout how long the call may take at most
   */
  record Order(
      UUID id,
      OutgoingCall what,
      Map<String, String> headers,
      List<String> secrets,
      boolean allowPrivate,
      Duration timeout) {
    /** What must not be told. */
    Collection<String> confidential() {
      return Stream.concat(headers.values().stream(), secrets.stream()).toList();
    }

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
      return "Order[" + id + "]";
    }
  }

  /** Creates it. */
  Caller(CheckedDns.Lookup lookup, ScheduledExecutorService timer, Clock clock) {
    this.lookup = lookup;
    this.timer = timer;
    this.clock = clock;
  }

  /** Creates it with the addresses that the machine knows. */
  static Caller overDns(ScheduledExecutorService timer, Clock clock) {
    return new Caller(InetAddress::getAllByName, timer, clock);
  }

  /** Makes the call. */
  Carrier.Result call(Order order) {
    HttpUriRequestBase request = request(order);
    Future<?> alarm =
        timer.schedule(() -> request.cancel(), order.timeout().toMillis(), TimeUnit.MILLISECONDS);
    BasicHttpClientConnectionManager connections = connections(order);
    try (CloseableHttpClient client = client(connections)) {
      ClassicHttpResponse response = client.executeOpen(target(request), request, null);
      return Answers.result(
          response.getCode(),
          header(response, "Retry-After"),
          Redaction.of(beginning(response), order.confidential()),
          clock.instant());
    } catch (CheckedDns.Refused e) {
      return new Carrier.Result.Hopeless("not called: " + e.getMessage());
    } catch (IOException e) {
      return new Carrier.Result.TryLater(
          request.isCancelled()
              ? "no answer within %,d ms".formatted(order.timeout().toMillis())
              : Redaction.of(
                  e.getClass().getSimpleName() + ": " + e.getMessage(), order.confidential()),
          null);
    } finally {
      alarm.cancel(false);
      connections.close(CloseMode.IMMEDIATE);
    }
  }

  private HttpUriRequestBase request(Order order) {
    Instant now = clock.instant();
    String id = order.id().toString();
    String body = order.what().body();
    HttpUriRequestBase request =
        new HttpUriRequestBase(order.what().method(), URI.create(order.what().url()));
    order.headers().forEach(request::setHeader);
    request.setHeader("webhook-id", id);
    request.setHeader("webhook-timestamp", now.getEpochSecond());
    request.setHeader(
        "webhook-signature",
        WebhookSignature.of(order.secrets(), id, now, body == null ? "" : body));
    request.setHeader("idempotency-key", id);
    request.setHeader("user-agent", USER_AGENT);
    if (body == null) {
      request.setHeader("content-type", ContentType.APPLICATION_JSON.getMimeType());
    } else {
      request.setEntity(
          new StringEntity(
              body,
              ContentType.create(
                  ContentType.APPLICATION_JSON.getMimeType(), StandardCharsets.UTF_8)));
      request.setHeader("content-type", ContentType.APPLICATION_JSON.getMimeType());
    }
    request.setConfig(
        RequestConfig.custom()
            .setRedirectsEnabled(false)
            .setAuthenticationEnabled(false)
            .setContentCompressionEnabled(false)
            .setExpectContinueEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .setResponseTimeout(Timeout.of(order.timeout()))
            .build());
    return request;
  }

  private static HttpHost target(HttpUriRequestBase request) {
    return new HttpHost(
        request.getScheme(),
        request.getAuthority().getHostName(),
        request.getAuthority().getPort());
  }

  private BasicHttpClientConnectionManager connections(Order order) {
    boolean plain = order.what().url().startsWith("http://");
    Duration connect = order.timeout().compareTo(MAX_CONNECT) < 0 ? order.timeout() : MAX_CONNECT;
    BasicHttpClientConnectionManager connections =
        new BasicHttpClientConnectionManager(
            new DefaultHttpClientConnectionOperator(
                // A socket without a proxy of its own, whatever the machine's settings say.
                proxy -> new Socket(Proxy.NO_PROXY),
                DefaultSchemePortResolver.INSTANCE,
                new CheckedDns(lookup, order.allowPrivate(), plain),
                scheme -> scheme.equals("https") ? DefaultClientTlsStrategy.createDefault() : null),
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setMaxLineLength(MAX_HEADER_CHARS)
                        .setMaxHeaderCount(MAX_HEADERS)
                        .build())
                .build());
    connections.setConnectionConfig(
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(connect))
            .setSocketTimeout(Timeout.of(order.timeout()))
            .build());
    return connections;
  }

  private static CloseableHttpClient client(BasicHttpClientConnectionManager connections) {
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .disableAutomaticRetries()
        .disableConnectionState()
        .build();
  }

  /** The status has been told; what follows is only for people, so it may fail. */
  private static String beginning(ClassicHttpResponse response) {
    if (response.getEntity() == null) {
      return "";
    }
    try {
      InputStream content = response.getEntity().getContent();
      return new String(content.readNBytes(MAX_ANSWER_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static @Nullable String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }
}
