package dev.hookwarden.web.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this application was built as. */
public final class Build {
  private static final String VERSION = read().getProperty("version", "unknown");

  private Build() {}

  /** The version of the application. */
  public static String version() {
    return VERSION;
  }

  private static Properties read() {
    try (InputStream file = Build.class.getResourceAsStream("build.properties")) {
      Properties properties = new Properties();
      properties.load(file);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("build.properties is not readable", e);
    }
  }
}
