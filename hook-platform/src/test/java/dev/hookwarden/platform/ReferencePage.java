package dev.hookwarden.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of {@code docs/reference} that is made from the code. A test compares the page with what
 * the code says; with {@code -Dhookwarden.docs.write=true} it writes the page instead.
 */
public final class ReferencePage {
  private ReferencePage() {}

  /**
   * Compares or writes a page.
   *
   * @param name the file's name in {@code docs/reference}
   * @param text what the code says
   */
  public static void requireSame(String name, String text) throws IOException {
    Path page = Path.of("..", "docs", "reference", name);
    if (Boolean.getBoolean("hookwarden.docs.write")) {
      Files.writeString(page, text);
    }
    assertThat(Files.readString(page))
        .as("%s is out of date; run the test with -Dhookwarden.docs.write=true", name)
        .isEqualTo(text);
  }
}
