package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** The status page on a large and on a small screen. */
@RunAsClient
class StatusPageE2E extends Application {
  @Test
  void tellsTheStateOnEveryScreen() {
    try (Playwright playwright = Playwright.create();
        Browser browser = playwright.chromium().launch(options())) {
      look(browser, 1440, 900);
      look(browser, 390, 844);
    }
  }

  private static void look(Browser browser, int width, int height) {
    String size = width + "x" + height;
    try (StatusPageDriver page = new StatusPageDriver(browser, width, height)) {
      page.screenshot(
          Path.of(System.getProperty("it.screenshots")).resolve("status-" + size + ".png"));
      assertThat(page.title()).contains("Hookwarden");
      assertThat(page.section("jail")).contains("namespaces", "no-network", "seccomp", "rlimits");
      assertThat(page.workers()).as("workers in the table").isPositive();
      assertThat(page.overflowPixels()).as("horizontal scroll at " + size).isZero();
      assertThat(page.complaints()).as("complaints of the browser at " + size).isEmpty();
      assertThat(page.seriousFindings()).as("accessibility at " + size).isEmpty();
    }
  }

  private static BrowserType.LaunchOptions options() {
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of(System.getProperty("it.browser")))
            .setArgs(List.of("--disable-gpu", "--disable-dev-shm-usage"));
    // Chromium's own sandbox refuses to run as root; build machines often do.
    return "root".equals(System.getProperty("user.name"))
        ? options.setChromiumSandbox(false)
        : options;
  }
}
