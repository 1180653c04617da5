package dev.hookwarden.access.control;

import dev.hookwarden.platform.ConfigReader;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Whether people may log in by a provider of identities. The same variables choose and configure
 * the container's part, in {@code login-oidc.xml}.
 *
 * @param enabled {@code hookwarden.login} is {@code oidc}; {@code form}, the default, closes it
 * @param name {@code hookwarden.oidc.name}: what people call the provider
 */
public record SignOnConfig(boolean enabled, String name) {
  private static final String DEFAULT_NAME = "OpenID Connect";
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}");

  /**
   * Reads and validates.
   *
   * @param source answers the value of a key, empty where it is not set
   * @throws IllegalArgumentException naming every setting that is not valid
   */
  public static SignOnConfig read(Function<String, Optional<String>> source) {
    ConfigReader reader = new ConfigReader(source);
    boolean enabled =
        reader.choice(
            "hookwarden.login",
            false,
            "form or oidc",
            value ->
                switch (value) {
                  case "form" -> Optional.of(false);
                  case "oidc" -> Optional.of(true);
                  default -> Optional.empty();
                });
    String name =
        reader.choice(
            "hookwarden.oidc.name",
            DEFAULT_NAME,
            "1 to 40 letters, digits, blanks, dots and hyphens",
            value -> Optional.of(value).filter(text -> NAME.matcher(text).matches()));
    if (enabled) {
      require(reader, "hookwarden.oidc.discovery-url", "the provider's discovery document");
      require(reader, "hookwarden.oidc.client-id", "as registered with the provider");
      require(reader, "hookwarden.oidc.client-secret", "as registered with the provider");
      if (reader.text("hookwarden.oidc.public-url").isEmpty()) {
        require(reader, "hookwarden.public-url", "the console's address in browsers");
      }
    }
    reader.requireNoErrors();
    return new SignOnConfig(enabled, name);
  }

  private static void require(ConfigReader reader, String key, String meaning) {
    if (reader.text(key).isEmpty()) {
      reader.error(key, "set: " + meaning);
    }
  }
}
