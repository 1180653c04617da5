package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The console as a person with a browser uses it. */
final class Console implements AutoCloseable {
  private static final double TIMEOUT_MILLIS = 15_000;

  /** Every page that lives has asked the server again by then. */
  private static final Duration ASKS_AGAIN = Duration.ofSeconds(16);

  private final BrowserContext context;
  private final Page page;
  private String base = Api.BASE;
  private final List<String> complaints = new ArrayList<>();

  Console(Browser browser, int width, int height, boolean dark) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
    context.setDefaultTimeout(TIMEOUT_MILLIS);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onDialog(dialog -> dialog.accept());
  }

  /** Goes to another server than the one that all tests share. */
  Console at(String address) {
    base = address;
    return this;
  }

  /** Opens a page by its path; the answer. */
  Response open(String path) {
    return page.navigate(base + path);
  }

  /** What is on the screen, for drivers of single pages. */
  Page page() {
    return page;
  }

  /** Touches what leads to another page, and waits until that is there. */
  void touch(Locator target) {
    page.evaluate("window.left = true");
    target.click();
    page.waitForFunction("() => !window.left && document.readyState === 'complete'");
  }

  /** Types name and password into the log-in form. */
  void logIn(String name, String password) {
    if (!path().equals("/login.xhtml")) {
      open("/login.xhtml");
    }
    page.fill("#door\\:name", name);
    page.fill("#door\\:password", password);
    touch(page.locator("#door\\:enter"));
  }

  /** Types a new password into its form. */
  void changePassword(String current, String chosen) {
    page.fill("#password\\:current", current);
    page.fill("#password\\:chosen", chosen);
    page.fill("#password\\:repeated", chosen);
    touch(page.locator("#password\\:change"));
  }

  /** Types into the fields of the settings and saves them. */
  void saveSettings(Map<String, String> typed) {
    typed.forEach((name, text) -> page.fill("[name='%s']".formatted(name), text));
    touch(page.locator("#settings\\:save"));
  }

  /** Fills in what the audit log keeps, one path in each line, and saves it. */
  void saveAuditPolicy(String payload, String paths) {
    page.selectOption("[name='audit.payload']", payload);
    page.fill("[name='audit.redact']", paths);
    press("Save what the log keeps");
  }

  /** The text of a field of the settings. */
  String setting(String name) {
    return page.inputValue("[name='%s']".formatted(name));
  }

  /** What stands below a field of the settings. */
  String noteOf(String name) {
    return page.locator("[id='%s-note']".formatted(name)).innerText();
  }

  /** Logs out by the menu. */
  void logOut() {
    page.click(".hw-top .hw-drop-right > summary");
    touch(page.locator("#leave"));
  }

  /** Chooses a workspace in the menu. */
  void enter(String workspace) {
    page.click(".hw-top .hw-drop > summary");
    touch(page.locator("#workspaces button:text-is('%s')".formatted(workspace)));
  }

  /** Types a version into the form and hands it in. */
  void handIn(String hook, String language, String source, String manifest) {
    fillIn(hook, language, source, manifest);
    touch(page.locator("#version\\:submit"));
  }

  /** Types a version into the form. */
  void fillIn(String hook, String language, String source, String manifest) {
    page.fill("#version\\:hook", hook);
    page.selectOption("#version\\:language", language);
    write(source);
    page.fill("#version\\:manifest", manifest);
  }

  /** Replaces the program in the editor, which is Monaco on a large screen. */
  void write(String source) {
    awaitEditor();
    page.evaluate("text => monaco.editor.getEditors()[0].setValue(text)", source);
  }

  /** Types at the end of the program in the editor, key by key. */
  void type(String keys) {
    awaitEditor();
    page.click(".hw-monaco .view-lines");
    page.keyboard().press("Control+End");
    page.keyboard().type(keys);
  }

  private void awaitEditor() {
    page.locator(".hw-monaco[data-ready]").waitFor();
  }

  /** The lines at which the editor shows a mistake that the compiler found. */
  List<?> markedLines() {
    awaitEditor();
    return (List<?>)
        page.evaluate(
            "monaco.editor.getModelMarkers({ owner: 'compiler' }).map(m => m.startLineNumber)");
  }

  /** Waits until the editor offers a word. */
  void awaitOffer(String word) {
    page.locator(".suggest-widget .monaco-list-row", new Page.LocatorOptions().setHasText(word))
        .first()
        .waitFor();
  }

  /** Fills a field, however long the text is. */
  void fill(String id, String text) {
    String field = "#" + id.replace(":", "\\:");
    page.locator(field).evaluate("field => field.removeAttribute('maxlength')");
    page.fill(field, text);
  }

  /** What a script of somebody else left behind, if it was run. */
  boolean isHacked() {
    return (boolean) page.evaluate("() => window.hacked === true");
  }

  /** Adds a capability to the manifest, by the form beside it. */
  void addCapability(String words, String name) {
    page.selectOption("#builder-kind", new SelectOption().setLabel(words));
    page.fill("#builder-name", name);
    page.click("#builder-add-capability");
  }

  /** Takes something out of the manifest, by the form beside it. */
  void takeOut(String words) {
    page.click("#builder-entries button[aria-label='Remove %s']".formatted(words));
  }

  /** Chooses the first recent event and tries the version in the form on it. */
  void tryOnRecentEvent() {
    page.selectOption("#version\\:chosen", new SelectOption().setIndex(1));
    touch(page.locator("#version\\:try"));
  }

  /** Adds a member on the page of people. */
  void add(String name, String role) {
    page.fill("#add\\:name", name);
    page.selectOption("#add\\:role", role);
    touch(page.locator("#add\\:add"));
  }

  /** Makes a key on the page of keys. */
  void makeKey(String name, String role) {
    page.fill("#create\\:name", name);
    page.selectOption("#create\\:role", role);
    touch(page.locator("#create\\:make"));
  }

  /** Chooses what begins with some words in a list. */
  void choose(String id, String words) {
    var list = page.locator("#" + id.replace(":", "\\:"));
    String label =
        list.locator("option").allInnerTexts().stream()
            .filter(text -> text.startsWith(words))
            .findFirst()
            .orElseThrow();
    list.selectOption(new SelectOption().setLabel(label));
  }

  /** Touches a button by its words. */
  void press(String words) {
    touch(
        page.locator(
                "main input[type=submit][value='%s'], main button:text-is('%s')"
                    .formatted(words, words))
            .first());
  }

  /** Gives the reason of an undo and executes it. */
  void executeUndo(String reason) {
    page.fill("#reason", reason);
    press("Execute the undo");
  }

  /** Follows a link by its words. */
  void follow(String words) {
    touch(page.locator("main a", new Page.LocatorOptions().setHasText(words)).first());
  }

  /** Language, program and manifest of each example that the editor can begin with. */
  List<?> starters() {
    return (List<?>)
        page.evaluate(
            """
            Promise.all([...document.querySelectorAll("a[href^='/submit.xhtml?language=']")].map(
              async (link) => {
                const text = await (await fetch(link.href)).text();
                const begun = new DOMParser().parseFromString(text, "text/html");
                return ["language", "source", "manifest"].map(
                  (field) => begun.getElementById("version:" + field).value);
              }))
            """);
  }

  /** Follows the first link to a run. */
  void openFirstRun() {
    touch(page.locator("main a[href^='/run.xhtml']").first());
  }

  /** Revokes a key on the page of keys. */
  void revokeKey(String name) {
    touch(
        page.locator("#keys tr", new Page.LocatorOptions().setHasText(name))
            .locator("button:text-is('Revoke')"));
  }

  /** Opens the menu of a member and touches a button in it. */
  void changeMember(String name, String words) {
    var row = page.locator("#members tr", new Page.LocatorOptions().setHasText(name));
    row.locator("summary").click();
    touch(row.locator("button:text-is('%s')".formatted(words)));
  }

  /** The path of the page, without its parameters. */
  String path() {
    return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*$", "");
  }

  /** The heading. */
  String heading() {
    return page.locator("h1").innerText();
  }

  /** All text of the page's main part. */
  String text() {
    return page.locator("main").innerText();
  }

  /** What the page says of what was just done. */
  String notices() {
    return page.locator("#notices").innerText();
  }

  /** What the page says at the fields of what was refused. */
  String refusals() {
    return String.join("\n", page.locator(".hw-refusal").allInnerTexts());
  }

  /** The secret that the page shows. */
  String secret() {
    return page.locator("#secret").innerText();
  }

  /** The value of a field. */
  String field(String id) {
    return page.inputValue("#" + id.replace(":", "\\:"));
  }

  /** Lets {@link #passTime} put the clock of all pages forward that are opened from now on. */
  void takeClock() {
    page.clock().install();
  }

  /** Puts the page's clock forward, until what it asks the server from time to time is due. */
  void passTime() {
    page.clock().fastForward(ASKS_AGAIN.toMillis());
  }

  /** Waits until the page shows some words without being asked for them. */
  void awaitText(String words) {
    page.locator("main", new Page.LocatorOptions().setHasText(words)).waitFor();
  }

  /** What the navigation says waits for a decision; empty for nothing. */
  String waiting() {
    return page.locator("#count-review").textContent();
  }

  /** Waits until the navigation says that something waits, without being asked. */
  void awaitWaiting(String count) {
    page.locator("#count-review:text-is('%s')".formatted(count))
        .waitFor(new Locator.WaitForOptions().setTimeout(30_000));
  }

  /** Loses the session, as after a long pause. */
  void forgetSession() {
    context.clearCookies();
  }

  /** The cookie of the session. */
  Optional<Cookie> cookie() {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals("hookwarden"))
        .findFirst();
  }

  /** Puts the cookie of somebody else's session into this browser. */
  void takeCookie(Cookie cookie) {
    context.addCookies(List.of(cookie));
  }

  /** What the browser's console complained about. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** By how many pixels the page is wider than the window. */
  int overflowPixels() {
    return ((Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }

  /** Touches the button for light and dark. */
  void switchTheme() {
    boolean before = isDark();
    page.locator("[data-theme-switch]").click();
    assertThat(isDark()).isNotEqualTo(before);
  }

  /** Whether the page is dark. */
  boolean isDark() {
    return (boolean)
        page.evaluate(
            """
            () => (document.documentElement.dataset.theme ??
              (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark"
            """);
  }

  /**
   * Findings of axe-core that keep people from using the page. All is found in the page itself:
   * ours have no frames, for which axe-core would open a further page each time.
   */
  List<String> seriousFindings() {
    return findings(axe());
  }

  /** What cannot be read, which is all that depends on the theme. */
  List<String> contrastFindings() {
    return findings(axe().withRules(List.of("color-contrast")));
  }

  private AxeBuilder axe() {
    return new AxeBuilder(page).setLegacyMode(true).options(violationsOnly());
  }

  private static List<String> findings(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
        .map(Console::describe)
        .toList();
  }

  private static AxeRunOptions violationsOnly() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private static String describe(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().getFirst().getHtml();
  }

  void screenshot(String name) {
    Path file = Path.of(System.getProperty("it.screenshots")).resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  @Override
  public void close() {
    context.close();
  }
}
