package dev.hookwarden.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How the first administrator comes into being.
 *
 * @param administratorApiKey {@code hookwarden.admin.api-key}; generated if empty
 * @param administratorPassword {@code hookwarden.admin.password}, at least 12 characters; generated
 *     if empty
 * @param dataDirectory {@code hookwarden.data}, default {@code data}
 */
public record AccessConfig(
    Optional<String> administratorApiKey,
    Optional<String> administratorPassword,
    Path dataDirectory) {
  /** Validates; names all errors at once. */
  public AccessConfig {
    List<String> errors = new ArrayList<>();
    if (administratorApiKey.filter(key -> !Secrets.isApiKey(key)).isPresent()) {
      errors.add("hookwarden.admin.api-key: hw_ and 16 to 128 of A-Z a-z 0-9 _ -");
    }
    if (administratorPassword.filter(text -> text.length() < PasswordRules.MIN_CHARS).isPresent()) {
      errors.add("hookwarden.admin.password: at least " + PasswordRules.MIN_CHARS + " characters");
    }
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", errors));
    }
  }

  /** Keeps the secrets out of logs. */
  @Override
  public String toString() {
    return "AccessConfig[dataDirectory=" + dataDirectory + "]";
  }

  /** Reads the configuration. */
  public static AccessConfig from(Config config) {
    return new AccessConfig(
        config.getOptionalValue("hookwarden.admin.api-key", String.class),
        config.getOptionalValue("hookwarden.admin.password", String.class),
        Path.of(config.getOptionalValue("hookwarden.data", String.class).orElse("data")));
  }

  /** Gives the configuration to whoever injects it. */
  @ApplicationScoped
  static class Producer {
    @Produces
    AccessConfig config() {
      return from(ConfigProvider.getConfig());
    }
  }
}
