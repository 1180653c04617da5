package dev.hookwarden.it.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A provider of identities after OpenID Connect Core 1.0: the code flow with PKCE, on loopback. It
 * asks nobody for a password and vouches for whom the test says.
 */
final class OpenIdProvider implements AutoCloseable {
  static final String CLIENT = "hookwarden-it";
  static final String SECRET = "a secret of the integration tests";

  private static final String STORE_PASSWORD = "of-no-use-to-anybody";
  private static final int KEY_BITS = 2048;
  private static final int VALID_SECONDS = 300;

  private final HttpsServer server;
  private final KeyPair keys;
  private final Map<String, Map<String, String>> granted = new ConcurrentHashMap<>();
  private volatile String person = "";
  private volatile int refusals;

  /**
   * Starts the provider.
   *
   * @param directory where its certificate is put, for whoever has to trust it
   */
  OpenIdProvider(Path directory) throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(KEY_BITS);
    keys = generator.generateKeyPair();
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(identity(directory)));
    server.createContext("/.well-known/openid-configuration", this::describe);
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext("/keys", this::keys);
    server.start();
  }

  /** Liberty's client speaks to providers over TLS only. */
  private static SSLContext identity(Path directory) throws IOException, GeneralSecurityException {
    Path store = directory.resolve("provider.p12");
    keytool(
        "-genkeypair -alias provider -keyalg RSA -keysize 2048 -dname CN=localhost"
            + " -ext san=dns:localhost -validity 2 -storetype PKCS12 -keystore %s"
                .formatted(store));
    keytool(
        "-exportcert -rfc -alias provider -keystore %s -file %s"
            .formatted(store, certificate(directory)));
    KeyStore keys = KeyStore.getInstance(store.toFile(), STORE_PASSWORD.toCharArray());
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, STORE_PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static void keytool(String arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments.split(" ")));
    command.addAll(List.of("-storepass", STORE_PASSWORD));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (keytool.waitFor() != 0) {
        throw new IOException(output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** The file with the certificate of the provider. */
  static Path certificate(Path directory) {
    return directory.resolve("provider.pem");
  }

  /** Vouches for somebody from now on. */
  void vouchFor(String name) {
    person = name;
  }

  /** How many requests for a token were not right. */
  int refusals() {
    return refusals;
  }

  String discovery() {
    return issuer() + "/.well-known/openid-configuration";
  }

  private String issuer() {
    return "https://localhost:" + server.getAddress().getPort();
  }

  private void describe(HttpExchange exchange) throws IOException {
    json(
        exchange,
        """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
         "jwks_uri":"%1$s/keys","response_types_supported":["code"],
         "grant_types_supported":["authorization_code"],
         "subject_types_supported":["public"],"scopes_supported":["openid","profile"],
         "token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post"],
         "code_challenge_methods_supported":["S256"],
         "id_token_signing_alg_values_supported":["RS256"]}"""
            .formatted(issuer()));
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    granted.put(code, asked);
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            "%s?code=%s&state=%s"
                .formatted(
                    asked.get("redirect_uri"),
                    code,
                    URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8)));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> asked =
        parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> request = granted.remove(asked.getOrDefault("code", ""));
    if (request == null || !isClient(exchange, asked) || !isProof(request, asked)) {
      refusals++;
      exchange.sendResponseHeaders(400, -1);
      exchange.close();
      return;
    }
    json(
        exchange,
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d,\"id_token\":\"%s\"}"
            .formatted(UUID.randomUUID(), VALID_SECONDS, idToken(request)));
  }

  private static boolean isClient(HttpExchange exchange, Map<String, String> asked) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    if (header == null) {
      return CLIENT.equals(asked.get("client_id")) && SECRET.equals(asked.get("client_secret"));
    }
    String plain =
        new String(
            Base64.getDecoder().decode(header.substring("Basic ".length())),
            StandardCharsets.UTF_8);
    return URLDecoder.decode(plain, StandardCharsets.UTF_8).equals(CLIENT + ":" + SECRET);
  }

  /** The proof of RFC 7636: only who asked for the code can know it. */
  private static boolean isProof(Map<String, String> request, Map<String, String> asked) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(asked.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII));
      return encode(digest).equals(request.get("code_challenge"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String idToken(Map<String, String> request) {
    long now = Instant.now().getEpochSecond();
    String nonce = request.get("nonce");
    String text =
        encode("{\"alg\":\"RS256\",\"kid\":\"it\",\"typ\":\"JWT\"}")
            + "."
            + encode(
                ("{\"iss\":\"%s\",\"sub\":\"subject-of-%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d,"
                        + "\"preferred_username\":\"%s\"%s}")
                    .formatted(
                        issuer(),
                        person,
                        CLIENT,
                        now,
                        now + VALID_SECONDS,
                        person,
                        nonce == null ? "" : ",\"nonce\":\"" + nonce + "\""));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keys(HttpExchange exchange) throws IOException {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    json(
        exchange,
        "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"it\",\"n\":\"%s\",\"e\":\"%s\"}]}"
            .formatted(
                encode(unsigned(key.getModulus().toByteArray())),
                encode(unsigned(key.getPublicExponent().toByteArray()))));
  }

  private static byte[] unsigned(byte[] number) {
    return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
  }

  private static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String part : query.split("&")) {
      int equals = part.indexOf('=');
      parameters.put(
          part.substring(0, equals),
          URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private static void json(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
