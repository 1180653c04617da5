package dev.hookwarden.it.server;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;

/** The pages on which versions are decided about, as a person uses them. */
final class ReviewConsole {
  private final Console console;
  private final Page page;

  ReviewConsole(Console console) {
    this.console = console;
    page = console.page();
  }

  /** Opens the review of a version. */
  void open(String hook, int version) {
    console.open("/review.xhtml?hook=%s&number=%d".formatted(hook, version));
  }

  /** Claims a version in the queue, which leads to its review. */
  void claimInQueue(String hook) {
    console.touch(
        page.locator("#queue tr", new Page.LocatorOptions().setHasText(hook))
            .locator("button[name=claim]"));
  }

  /** The row of a hook in the queue. */
  String inQueue(String hook) {
    return page.locator("#queue tr", new Page.LocatorOptions().setHasText(hook)).innerText();
  }

  /** Filters the queue. */
  void filter(String field, String value) {
    Locator input = page.locator("main form[role=search] [name=" + field + "]");
    if (input.evaluate("field => field.tagName").equals("SELECT")) {
      input.selectOption(value);
    } else {
      input.fill(value);
    }
    console.press("Filter");
  }

  /** The hooks in the queue, from the top. */
  List<String> queue() {
    return page.locator("#queue tbody tr td:first-child a").allInnerTexts();
  }

  /** What can be seen at a line of the source. */
  String atLine(int line) {
    look("lines");
    return page.locator("#line-" + line + " + .hw-listing-notes").innerText();
  }

  /** What is underlined in a line of the source. */
  List<String> markedIn(int line) {
    look("lines");
    return page.locator("#line-" + line + " mark").allInnerTexts();
  }

  /** Chooses how the source is looked at: lines, editor or difference. */
  void look(String view) {
    page.click("[data-view=" + view + "]");
    if (!view.equals("lines")) {
      page.locator(".hw-monaco[data-ready]:not([hidden]) .view-lines").first().waitFor();
    }
  }

  /** How many places Monaco marks beside the lines, of which there is one at least. */
  int glyphs() {
    page.locator(".hw-glyph").first().waitFor();
    return page.locator(".hw-glyph").count();
  }

  /** Whether Monaco shows two programs beside each other. */
  boolean isSideBySide() {
    page.locator(".monaco-diff-editor .modified .view-line").first().waitFor();
    return page.locator(".monaco-diff-editor .original .view-line").count() > 0;
  }

  /** Whether the code that the source was compiled to is unfolded. */
  boolean isCompiledShown() {
    return page.locator("#compiled pre").isVisible();
  }

  /** Unfolds the code that the source was compiled to. */
  String compiled() {
    page.click("#compiled summary");
    return page.locator("#compiled pre").innerText();
  }

  /** Says something about a line, by the number of that line. */
  void comment(int line, String text) {
    look("lines");
    page.click("#line-" + line + " .hw-listing-number");
    page.fill("#comment", text);
    act("comment");
  }

  /** Lets the first finding pass that the visitor can let pass. */
  void accept(String reason) {
    page.locator("input[name^=reason-]").first().fill(reason);
    console.touch(page.locator("button[name=accept]").first());
  }

  /** The words of the findings' badges: open, accepted, or needs another reviewer. */
  List<String> answers() {
    return page.locator(".hw-finding h3 > .hw-badge:last-child").allInnerTexts();
  }

  /** Whether the version can be approved now. */
  boolean canApprove() {
    return page.locator("button[name=act][value=approve]").count() == 1;
  }

  /** Approves. */
  void approve(String reason) {
    page.fill("#why", reason);
    act("approve");
  }

  /** Opens the fields of the limits. */
  void openLimits() {
    page.click("#approval summary");
  }

  /** Sends the version back. */
  void sendBack(String whatToDo) {
    page.fill("#what-to-do", whatToDo);
    act("send-back");
  }

  /** Names who should decide. */
  void assign(String name) {
    page.selectOption("#assignee", new SelectOption().setLabel(name));
    act("assign");
  }

  /** Compares with the active version on recent events. */
  void compare() {
    act("compare");
  }

  /** What came of the comparison. */
  String compared() {
    return page.locator("#effects").innerText();
  }

  /** Touches a button by what it does. */
  void act(String what) {
    console.touch(page.locator("button[name=act][value=" + what + "]"));
  }

  /** Revokes the approval on whose page the visitor is. */
  void revoke(String reason) {
    page.fill("#why", reason);
    console.touch(page.locator("button[name=revoke]"));
  }
}
