package dev.hookwarden.it.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** The browser of all tests; it ends with their process. */
final class Chromium {
  private static final Browser BROWSER = Playwright.create().chromium().launch(options());

  private Chromium() {}

  /** A visitor with cookies of their own and a large screen. */
  static Console visitor() {
    return visitor(1440, 900, false);
  }

  /** A visitor with cookies of their own. */
  static Console visitor(int width, int height, boolean dark) {
    return new Console(BROWSER, width, height, dark);
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
