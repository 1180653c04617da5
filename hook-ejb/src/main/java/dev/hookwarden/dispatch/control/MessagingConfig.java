package dev.hookwarden.dispatch.control;

import dev.hookwarden.platform.ConfigReader;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How servers ring for each other. The same variables choose and configure the container's part, in
 * {@code messaging-embedded.xml} and {@code messaging-artemis.xml}.
 *
 * @param kind {@code hookwarden.messaging}; without it, off
 */
public record MessagingConfig(MessagingKind kind) {
  private static final int MOST_PORT = 65_535;
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.:-]{1,253}|\\[[0-9A-Fa-f:.]+]");
  private static final Pattern SERVER = Pattern.compile("(?:[A-Za-z0-9_.-]{1,253}):\\d{1,5}");

  /**
   * Reads and validates.
   *
   * @param source answers the value of a key, empty where it is not set
   * @throws IllegalArgumentException naming every setting that is not valid, never a value
   */
  public static MessagingConfig read(Function<String, Optional<String>> source) {
    ConfigReader reader = new ConfigReader(source);
    MessagingKind kind =
        reader.choice(
            "hookwarden.messaging",
            MessagingKind.OFF,
            "embedded, artemis or off",
            MessagingKind::of);
    switch (kind) {
      case OFF -> {}
      case EMBEDDED -> checkEmbedded(reader);
      case ARTEMIS -> checkArtemis(reader);
    }
    reader.requireNoErrors();
    return new MessagingConfig(kind);
  }

  private static void checkEmbedded(ConfigReader reader) {
    checkFlag(reader, "hookwarden.messaging.shared");
    reader.integer("hookwarden.messaging.port", 7276, 1, MOST_PORT);
    if (reader
        .text("hookwarden.messaging.server")
        .filter(server -> !SERVER.matcher(server).matches())
        .isPresent()) {
      reader.error("hookwarden.messaging.server", "host:port of the server whose engine all use");
    }
  }

  private static void checkArtemis(ConfigReader reader) {
    if (reader.text("hookwarden.artemis.host").filter(h -> HOST.matcher(h).matches()).isEmpty()) {
      reader.error("hookwarden.artemis.host", "set: the broker's name or address");
    }
    for (String key : new String[] {"hookwarden.artemis.user", "hookwarden.artemis.password"}) {
      if (reader.text(key).isEmpty()) {
        reader.error(key, "set: the broker lets nobody in without");
      }
    }
    reader.integer("hookwarden.artemis.port", 61_616, 1, MOST_PORT);
    checkFlag(reader, "hookwarden.artemis.tls");
  }

  private static void checkFlag(ConfigReader reader, String key) {
    reader.choice(
        key,
        false,
        "true or false",
        value ->
            switch (value) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            });
  }
}
