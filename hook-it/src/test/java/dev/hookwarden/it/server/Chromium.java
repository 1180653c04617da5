package dev.hookwarden.it.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** A browser for the time of a test. */
final class Chromium implements AutoCloseable {
  private final Playwright playwright = Playwright.create();
  private final Browser browser = playwright.chromium().launch(options());

  /** A visitor with cookies of their own and a large screen. */
  Console visitor() {
    return visitor(1440, 900, false);
  }

  /** A visitor with cookies of their own. */
  Console visitor(int width, int height, boolean dark) {
    return new Console(browser, width, height, dark);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
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
