package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every page on a large and on a small screen, light and dark. */
@RunAsClient
class ConsolePagesE2E extends Application {
  private static final String DESK = "1440x900";
  private static final String PHONE = "390x844";

  private final Tenant tenant = Tenant.create();
  private final Api administrator = tenant.administrator();
  private final Author author = new Author(administrator);

  /** Tells of every page that is not right, not of the first only. */
  private final SoftAssertions all = new SoftAssertions();

  @AfterEach
  void tellAll() {
    all.assertAll();
  }

  @Test
  void everyPageFitsAndCanBeUsedByEverybody() {
    Map<String, String> pages = pages();
    Person person = Person.add(administrator, Role.ADMINISTRATOR);
    try (Console first = Chromium.visitor()) {
      first.logIn(person.name(), person.password());
      look(first, "first-password", DESK);
      first.changePassword(person.password(), Person.OWN_PASSWORD);
    }
    logInAtNight();
    walkAtADesk(person, pages);
    walkOnAPhone(person, pages);
  }

  @Test
  void pagesWithoutAnythingSayWhatToDo() {
    Person person = Person.add(Tenant.create().administrator(), Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor(390, 844, false)) {
      person.arrive(console);
      for (String page :
          new String[] {
            "index",
            "hooks",
            "runs",
            "streams",
            "records",
            "approvals",
            "undos",
            "inbox",
            "notifications",
            "preferences",
            "consents"
          }) {
        console.open("/" + page + ".xhtml");
        assertThat(console.text()).as(page).contains("yet");
        look(console, "empty-" + page, PHONE);
      }
    }
  }

  @Test
  void serverTellsItsStateToEverybody() {
    try (Console console = Chromium.visitor()) {
      console.open("/status.xhtml");
      assertThat(console.text()).contains("namespaces", "no-network", "seccomp", "rlimits");
      assertThat(console.text()).contains("runner", "analyst", "This database has one user only");
      look(console, "status-for-everybody", DESK);
      assertThat(console.open("/nowhere.xhtml").status()).isIn(200, 404);
    }
  }

  @Test
  void whatCannotBeReadIsFound() {
    try (Console console = Chromium.visitor()) {
      console.open("/status.xhtml");
      console.page().evaluate("document.querySelector('h1').style.color = '#ddd'");
      assertThat(console.seriousFindings()).singleElement().asString().startsWith("color-contrast");
      assertThat(console.contrastFindings()).isEqualTo(console.seriousFindings());
    }
  }

  /** The page of the log-in has no button for light and dark: it follows the browser. */
  private void logInAtNight() {
    try (Console console = Chromium.visitor(1440, 900, true)) {
      console.open("/login.xhtml");
      look(console, "login", DESK + "-dark");
    }
  }

  /** Looks at each page by day and by night, and leaves it by the menu. */
  private void walkAtADesk(Person person, Map<String, String> pages) {
    try (Console console = Chromium.visitor()) {
      console.open("/login.xhtml");
      look(console, "login", DESK);
      console.logIn(person.name(), Person.OWN_PASSWORD);
      pages.forEach(
          (name, path) -> {
            all.assertThat(console.open(path).status()).as(path).isEqualTo(200);
            lookByDayAndNight(console, name);
            console.enter(tenant.name());
            all.assertThat(console.path()).as("by the menu of " + path).isEqualTo("/index.xhtml");
          });
      tryIt(console, pages.get("try-run"));
      lookByDayAndNight(console, "tried");
      assertThat(console.open("/hook.xhtml?name=absent").status()).isEqualTo(404);
    }
  }

  private void walkOnAPhone(Person person, Map<String, String> pages) {
    try (Console console = Chromium.visitor(390, 844, false)) {
      console.open("/login.xhtml");
      look(console, "login", PHONE);
      console.logIn(person.name(), Person.OWN_PASSWORD);
      pages.forEach(
          (name, path) -> {
            all.assertThat(console.open(path).status()).as(path).isEqualTo(200);
            look(console, name, PHONE);
          });
      tryIt(console, pages.get("try-run"));
      look(console, "tried", PHONE);
    }
  }

  private static void tryIt(Console console, String path) {
    console.open(path);
    console.press("Try it");
    assertThat(console.text()).contains("What would happen", "orders / o-", "Limits used");
  }

  /** Every other page is loaded dark, as the one before was left. */
  private void lookByDayAndNight(Console console, String name) {
    for (int i = 0; i < 2; i++) {
      look(console, name, console.isDark() ? DESK + "-dark" : DESK);
      if (i == 0) {
        console.switchTheme();
      }
    }
  }

  private void look(Console console, String name, String size) {
    String where = name + "-" + size;
    console.screenshot(where);
    all.assertThat(console.overflowPixels()).as("horizontal scroll: " + where).isZero();
    all.assertThat(console.complaints()).as("complaints of the browser: " + where).isEmpty();
    // What is on a phone is on a desk too; only what is empty is seen nowhere else.
    if (size.endsWith("-dark")) {
      all.assertThat(console.contrastFindings()).as("contrast: " + where).isEmpty();
    } else if (!size.equals(PHONE) || name.startsWith("empty-")) {
      all.assertThat(console.seriousFindings()).as("accessibility: " + where).isEmpty();
    }
  }

  /** A workspace with something to see, and the address of each page. */
  private Map<String, String> pages() {
    author.activate(
        "order-totals",
        "javascript",
        """
        export default function (event, api) {
          if (event.data.total < 0) throw new RangeError("a total below zero");
          const before = api.records.get("orders", event.data.id) ?? { changes: 0 };
          api.records.put("orders", event.data.id,
            { total: event.data.total, changes: before.changes + 1 });
          api.notify("user-42", { title: "Order " + event.data.id, purpose: "order-updates" });
          api.log.info("the total is " + event.data.total);
          api.emit("totals", "order.total", { id: event.data.id });
        }
        """,
        Author.manifest(Author.after("orders"), "records.write:orders", "notify", "emit:totals"));
    author.activate(
        "gate-keeper",
        "javascript",
        "export default (e, api) => { if (!e.data.id) api.reject('an order needs an id'); };",
        Author.manifest(Author.before("orders", 1)));
    author.activate(
        "count-totals",
        "python",
        "def handle(event, api):\n    api.records.put('totals', event['data']['id'], 1)\n",
        Author.manifest(Author.after("totals"), "records.write:totals"));
    author.activate(
        "order-totals",
        "javascript",
        "export default () => 'less';",
        Author.manifest(Author.after("orders")));
    administrator.post("hooks/order-totals/versions/1/activate");
    administrator.send(
        "PUT",
        "hooks/order-totals/fixtures/small-order",
        "{\"data\":{\"id\":\"o-1\",\"total\":10}}");
    administrator.send(
        "PUT",
        "drafts/in-the-making",
        "{\"language\":\"python\",\"source\":\"def \",\"manifest\":\"{\"}");
    administrator.send(
        "PUT",
        "rules/own-never",
        """
        {"title":"Calls what is never there","severity":"low","family":"our-house",
         "languages":["javascript"],"explanation":"It fails.","advice":"Call something else.",
         "references":["CWE-561"],
         "query":"(call_expression function: (identifier) @match (#eq? @match \\"never\\"))",
         "samples":{"matches":"never();","passes":"always();"}}
        """);
    author.submit("draft-of-mine", "javascript", "export default () => 1;", Author.INVOKE);
    Reviewer people = Reviewer.of(administrator);
    new Author(people.author())
        .submit(
            "flagged",
            "javascript",
            "export default (e, api) => {\n  const code = e.data.code;\n  eval(code);\n};\n",
            Author.manifest(Author.after("orders"), "records.write:orders"));
    people.first().post(Reviewer.path("flagged", 1) + "/claim");
    people
        .first()
        .post(Reviewer.path("flagged", 1) + "/comments", "{\"line\":3,\"text\":\"What for?\"}");
    String schedule = schedule();
    for (int i = 0; i < 6; i++) {
      send("{\"id\":\"o-%d\",\"total\":%d}".formatted(i % 2, i * 10));
    }
    send("{\"id\":\"o-9\",\"total\":-1}");
    send("{}");
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("dashboard", "/index.xhtml");
    pages.put("hooks", "/hooks.xhtml");
    pages.put("hook", "/hook.xhtml?name=order-totals");
    pages.put("version", "/version.xhtml?hook=order-totals&number=1");
    pages.put("compare", "/version.xhtml?hook=order-totals&number=1&against=2");
    pages.put("reviews", "/reviews.xhtml");
    pages.put("reviews-none", "/reviews.xhtml?hook=absent");
    pages.put("review", "/review.xhtml?hook=flagged&number=1");
    pages.put("review-decided", "/review.xhtml?hook=order-totals&number=1");
    pages.put("approvals", "/approvals.xhtml?shown=all");
    pages.put("revoke", "/revoke.xhtml?id=" + approval());
    pages.put("fixture", "/fixture.xhtml?hook=order-totals&name=small-order");
    pages.put("submit", "/submit.xhtml?based=order-totals");
    pages.put("draft", "/submit.xhtml?based=in-the-making");
    pages.put("runs", "/runs.xhtml");
    pages.put("run", "/run.xhtml?id=" + run("ok"));
    pages.put("streams", "/streams.xhtml");
    pages.put("stream", "/stream.xhtml?name=" + stream());
    pages.put("stream-without", "/stream.xhtml?name=orders");
    pages.put("schedules", "/schedules.xhtml");
    pages.put("schedule", "/schedule.xhtml?id=" + schedule);
    pages.put("schedule-new", "/schedule.xhtml?hook=caller");
    pages.put("run-failed", "/run.xhtml?id=" + run("guest-error"));
    pages.put("queue", "/queue.xhtml");
    pages.put("dead-letters", "/deadletters.xhtml?hook=order-totals");
    pages.put("dead-letter", "/deadletter.xhtml?id=" + deadLetter());
    pages.put("try", "/try.xhtml?hook=order-totals");
    pages.put("try-run", "/try.xhtml?run=" + run("ok"));
    pages.put("records", "/records.xhtml?collection=orders");
    pages.put("record", "/record.xhtml?collection=orders&key=o-1");
    pages.put("change", "/change.xhtml?collection=orders&key=o-1&entry=" + change());
    pages.put("undos", "/undos.xhtml?hook=order-totals&version=1");
    String undo = undo();
    pages.put("undo", "/undo.xhtml?id=" + undo);
    pages.put("undo-record", "/undorecord.xhtml?position=1&id=" + undo);
    pages.put("rules", "/rules.xhtml");
    pages.put("rule", "/rule.xhtml?id=own-never");
    pages.put("rule-built-in", "/rule.xhtml?id=constructor-chain");
    pages.put("rule-new", "/rule.xhtml");
    pages.put("red-team", "/redteam.xhtml");
    pages.put("samples", "/samples.xhtml");
    pages.put("sample", "/sample.xhtml?name=js-c01-endless-loop.js");
    pages.put("destinations", "/destinations.xhtml");
    pages.put("destination", "/destination.xhtml?name=crm");
    pages.put("calls", "/calls.xhtml");
    pages.put("call", "/call.xhtml?id=" + heldCall());
    pages.put("call-approvals", "/callapprovals.xhtml?shown=all");
    pages.put("outbox", "/outbox.xhtml");
    pages.put("mail-address", "/mailaddress.xhtml");
    pages.put("people", "/people.xhtml");
    pages.put("keys", "/keys.xhtml");
    pages.put("notices", "/notices.xhtml");
    pages.put("inbox", "/inbox.xhtml");
    pages.put("notifications", "/notifications.xhtml");
    pages.put("preferences", "/preferences.xhtml?shown=all");
    pages.put("consents", "/consents.xhtml");
    pages.put("settings", "/settings.xhtml");
    pages.put("status", "/status.xhtml");
    pages.put("password", "/password.xhtml");
    return pages;
  }

  /** A stream that something of everything is set for. */
  private String stream() {
    administrator.send(
        "PUT",
        "streams/invoices/settings",
        """
        {"schema": {"type": "object", "required": ["id", "total"],
                    "properties": {"id": {"type": "string", "pattern": "^I-[0-9]{1,9}$"},
                                   "total": {"type": "number", "minimum": 0}}},
         "retentionDays": 7, "senders": ["%s"], "windowSeconds": 3600}
        """
            .formatted(administrator.get("me").json().at("/key/id").asText()));
    return "invoices";
  }

  /** A schedule that fired, beside one that fires very often. */
  private String schedule() {
    author.activate("caller", "javascript", "export default () => 1;", Author.INVOKE);
    String wish = "{\"hook\":\"caller\",\"name\":\"%s\",\"definition\":%s}";
    administrator.post("schedules", wish.formatted("often", "{\"every\":\"PT5H\"}"));
    String made =
        administrator
            .post("schedules", wish.formatted("daily", "{\"cron\":\"0 0 6 * * ?\"}"))
            .json()
            .path("id")
            .asText();
    administrator.post("schedules/" + made + "/run-now");
    return made;
  }

  private String approval() {
    return administrator.get("approvals?limit=1").json().at("/items/0/id").asText();
  }

  private String change() {
    return administrator
        .get("records/orders/o-1/history?limit=1")
        .json()
        .at("/items/0/sequence")
        .asText();
  }

  /** A call that waits, after one with a standing approval for another method. */
  private String heldCall() {
    administrator.post(
        "destinations/crm",
        "{\"url\":\"https://crm.invalid/hooks\",\"methods\":[\"POST\",\"PUT\"],"
            + "\"headers\":{\"authorization\":\"x\"}}");
    String caller =
        author.invocable(
            "for (const method of ['PUT', 'POST']) api.call('crm', { method, path: '/orders/17',"
                + " body: { total: 10, text: 'a long line '.repeat(40) } });",
            "call:crm");
    author.invoke(caller, "null");
    Api reviewer = Reviewer.of(administrator).first();
    String allowed =
        reviewer.get("call-reviews?method=PUT").json().at("/items/0/action/id").asText();
    reviewer.post(
        "call-reviews/" + allowed + "/approve", "{\"reason\":\"a test\",\"always\":true}");
    return reviewer.get("call-reviews").json().at("/items/0/action/id").asText();
  }

  /** A plan with something of everything. */
  private String undo() {
    String scope = "{\"kind\":\"version\",\"hook\":\"order-totals\",\"version\":1}";
    JsonNode plan = new Undos(administrator).plan(scope);
    return Undos.id(plan);
  }

  /** What the order with a total below zero came to. */
  private String deadLetter() {
    return administrator.get("dead-letters?limit=1").json().at("/items/0/id").asText();
  }

  private void send(String json) {
    administrator.post("streams/orders/events", json);
  }

  private String run(String outcome) {
    return administrator
        .get("runs?hook=order-totals&limit=1&outcome=" + outcome)
        .json()
        .at("/items/0/id")
        .asText();
  }
}
