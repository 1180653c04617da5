package dev.hookwarden.delivery.control;

import dev.hookwarden.platform.ConfigReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * How mail is sent. The same variables configure the container's mail session, in {@code mail.xml}.
 *
 * @param server the SMTP server; {@code null} if mails are kept and none leaves
 * @param from {@code hookwarden.smtp.from}: the address that mails come from
 * @param publicUrl {@code hookwarden.public-url}: the console as browsers see it, without a slash
 *     at its end
 */
public record MailConfig(@Nullable Server server, String from, URI publicUrl) {
  private static final String HOST = "hookwarden.smtp.host";
  private static final String STARTTLS = "hookwarden.smtp.starttls";
  private static final String USER = "hookwarden.smtp.user";
  private static final String PASSWORD = "hookwarden.smtp.password";
  private static final String FROM = "hookwarden.smtp.from";
  private static final String PUBLIC_URL = "hookwarden.public-url";
  private static final String NOBODY = "hookwarden@localhost";
  private static final int MAX_PORT = 65535;
  private static final int SUBMISSION = 587;
  private static final int CONSOLE = 9080;
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
  private static final Pattern ADDRESS =
      Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9.-]{1,189}");

  /**
   * The SMTP server.
   *
   * @param host {@code hookwarden.smtp.host}
   * @param port {@code hookwarden.smtp.port}
   * @param user {@code hookwarden.smtp.user}; {@code null} if the server asks for none
   * @param password {@code hookwarden.smtp.password}; {@code null} if the server asks for none
   */
  record Server(String host, int port, @Nullable String user, @Nullable String password) {
    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
      return "Server[" + host + ":" + port + "]";
    }
  }

  /**
   * Reads and validates.
   *
   * @param source answers the value of a key, empty where it is not set
   * @throws IllegalArgumentException naming every setting that is not valid
   */
  public static MailConfig read(Function<String, Optional<String>> source) {
    ConfigReader reader = new ConfigReader(source);
    String host = reader.text(HOST).orElse(null);
    int consolePort = reader.integer("hookwarden.http.port", CONSOLE, 1, MAX_PORT);
    URI publicUrl =
        reader.choice(
            PUBLIC_URL,
            URI.create("http://localhost:" + consolePort),
            "an http or https address without a path",
            MailConfig::origin);
    String from =
        reader.choice(
            FROM,
            NOBODY,
            "a mail address",
            text -> Optional.of(text).filter(address -> ADDRESS.matcher(address).matches()));
    int port = reader.integer("hookwarden.smtp.port", SUBMISSION, 1, MAX_PORT);
    boolean encrypted =
        reader.choice(
            STARTTLS,
            true,
            "true or false",
            text ->
                text.equals("true") || text.equals("false")
                    ? Optional.of(text.equals("true"))
                    : Optional.empty());
    String user = reader.text(USER).orElse(null);
    String password = source.apply(PASSWORD).filter(text -> !text.isEmpty()).orElse(null);
    if (host != null) {
      require(reader, FROM, "set: the address that mails come from");
      require(reader, PUBLIC_URL, "set: links in mails begin with it");
      if ((user == null) != (password == null)) {
        reader.error(user == null ? USER : PASSWORD, "set if the other is");
      }
      if (user != null && !encrypted && !LOOPBACK.contains(host)) {
        reader.error(STARTTLS, "true where a password is sent");
      }
    }
    reader.requireNoErrors();
    return new MailConfig(
        host == null ? null : new Server(host, port, user, password), from, publicUrl);
  }

  private static void require(ConfigReader reader, String key, String expected) {
    if (reader.text(key).isEmpty()) {
      reader.error(key, expected);
    }
  }

  private static Optional<URI> origin(String text) {
    try {
      URI address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      return Optional.of(address)
          .filter(uri -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          .filter(uri -> uri.getHost() != null && uri.getRawUserInfo() == null)
          .filter(uri -> uri.getRawPath().isEmpty() && uri.getRawQuery() == null)
          .filter(uri -> uri.getRawFragment() == null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether mails are kept, and none leaves. */
  public boolean keeps() {
    return server == null;
  }

  /** The address of a page of the console, which begins with a slash. */
  String link(String page) {
    return publicUrl + page;
  }

  /** Gives the configuration to whoever injects it. */
  @ApplicationScoped
  static class Producer {
    @Produces
    MailConfig config() {
      return read(key -> ConfigProvider.getConfig().getOptionalValue(key, String.class));
    }
  }
}
