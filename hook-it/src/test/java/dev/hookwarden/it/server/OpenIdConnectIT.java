package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log-in by a provider of identities, with a provider and a server that are real. */
@RunAsClient
class OpenIdConnectIT extends Application {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path directory;

  /** Somebody with a browser. */
  private static final class Visitor {
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;
    private final String server;

    Visitor(String server, SSLContext trust) {
      this.server = server;
      this.client =
          OwnServer.client()
              .cookieHandler(cookies)
              .followRedirects(HttpClient.Redirect.ALWAYS)
              .sslContext(trust)
              .build();
    }

    HttpResponse<String> open(String path) throws Exception {
      return client.send(
          HttpRequest.newBuilder(URI.create(server + path)).timeout(LONG).build(),
          HttpResponse.BodyHandlers.ofString());
    }

    List<String> cookieNames() {
      return cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> !cookie.getValue().isEmpty())
          .map(HttpCookie::getName)
          .sorted()
          .toList();
    }
  }

  @Test
  void isClosedUnlessConfigured() throws Exception {
    Visitor visitor = new Visitor(Api.BASE, SSLContext.getDefault());
    assertThat(visitor.open("/sso").statusCode()).isEqualTo(404);
    assertThat(visitor.open("/sso?next=%2Fhooks.xhtml").statusCode()).isEqualTo(404);
    assertThat(visitor.open("/oidcclient/redirect/hookwarden").uri().getPath())
        .isEqualTo("/login.xhtml");
    assertThat(visitor.open("/login.xhtml").body())
        .contains("Log in")
        .doesNotContain("Log in with");
  }

  @Test
  void providerVouchesForAccountsAndForNobodyElse() throws Exception {
    try (OpenIdProvider provider = new OpenIdProvider(directory);
        OwnServer server = OpenIdServer.start(directory, provider)) {
      String address = server.address();
      knownPersonArrivesWhereTheyWanted(provider, address);
      strangerIsRefusedAndGetsNoAccount(provider, server);
      formAndInterfaceStayAsTheyAre(address);
      assertThat(provider.refusals()).isZero();
      assertThat(
              Store.columnOf(
                  server.database(),
                  "select detail from audit_entry where action = 'person.logged-in'"))
          .containsOnly("{\"by\":\"openid-connect\"}")
          .hasSize(2);
    }
  }

  private void knownPersonArrivesWhereTheyWanted(OpenIdProvider provider, String server)
      throws Exception {
    // The first administrator has a generated password, which would have to be changed first.
    provider.vouchFor("Admin");
    Visitor visitor = new Visitor(server, trust());
    assertThat(visitor.open("/login.xhtml").body()).contains("Log in with Example ID");
    HttpResponse<String> home = visitor.open("/sso");
    assertThat(home.uri().getPath()).as(home.body()).isEqualTo("/index.xhtml");
    assertThat(home.body()).contains("<h1>Dashboard</h1>");
    assertThat(visitor.cookieNames())
        .as("the container's log-in is over, ours goes on")
        .doesNotContain("LtpaToken2")
        .contains("hookwarden");

    HttpResponse<String> wanted = visitor.open("/sso?next=%2Fpeople.xhtml");
    assertThat(wanted.uri().getPath()).isEqualTo("/people.xhtml");
    assertThat(wanted.statusCode()).isEqualTo(200);
  }

  private void strangerIsRefusedAndGetsNoAccount(OpenIdProvider provider, OwnServer server)
      throws Exception {
    for (String name : new String[] {"mallory", "admin'--", "\\u212aevin"}) {
      provider.vouchFor(name);
      Visitor visitor = new Visitor(server.address(), trust());
      HttpResponse<String> refused = visitor.open("/sso");
      assertThat(refused.uri().getPath()).as(name).isEqualTo("/login.xhtml");
      assertThat(refused.body()).contains("there is no account of that name here");
      assertThat(visitor.open("/hooks.xhtml").uri().getPath()).isEqualTo("/login.xhtml");
    }
    assertThat(Store.columnOf(server.database(), "select name from account"))
        .containsExactly("admin");
  }

  private void formAndInterfaceStayAsTheyAre(String server) throws Exception {
    Visitor visitor = new Visitor(server, trust());
    assertThat(visitor.open("/hooks.xhtml").uri().getPath()).isEqualTo("/login.xhtml");
    assertThat(visitor.open("/api/v1/me").statusCode()).isEqualTo(401);
    assertThat(visitor.open("/health/live").statusCode()).isEqualTo(200);
  }

  private SSLContext trust() throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (var file = Files.newInputStream(OpenIdProvider.certificate(directory))) {
      store.setCertificateEntry(
          "provider", CertificateFactory.getInstance("X.509").generateCertificate(file));
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
