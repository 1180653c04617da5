package dev.hookwarden.it.server;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The status page, as a person with a browser uses it. */
final class StatusPageDriver implements AutoCloseable {
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  /** Opens the page. */
  StatusPageDriver(Browser browser, int width, int height) {
    context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onResponse(
        response -> {
          if (response.status() >= 400) {
            complaints.add(response.status() + " " + response.url());
          }
        });
    page.navigate(Api.BASE + "/");
  }

  /** What the browser's console complained about, failed requests included. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  String title() {
    return page.title();
  }

  /** The text of a section, such as {@code jail}. */
  String section(String id) {
    return page.locator("section#" + id).innerText();
  }

  int workers() {
    return page.locator("section#workers tbody tr").count();
  }

  /** By how many pixels the page is wider than the window. */
  int overflowPixels() {
    return ((Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  /** Findings of axe-core that keep people from using the page. */
  List<String> seriousFindings() {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .map(StatusPageDriver::describe)
            .toList();
  }

  private static String describe(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().getFirst().getHtml();
  }

  void screenshot(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }
}
