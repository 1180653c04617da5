package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.platform.Role;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Large values in the console: lists show a part, and lead to the whole. */
@RunAsClient
class ConsoleLargeE2E extends Application {
  private static final int CHANGES = 12;
  private static final int RECORDS = 5;
  private static final int PAGE_CHARS = 300_000;

  private final LargeRecords large = new LargeRecords();
  private final Api api = large.api();

  @Test
  void historyShowsAPartOfEachChangeAndLeadsToAllOfIt() {
    String run = large.write("k", CHANGES);
    JsonNode newest = api.get("records/large/k/history?limit=1").json().at("/items/0");
    Person person = Person.add(api, Role.AUTHOR);
    try (Console console = Chromium.visitor()) {
      person.arrive(console);
      console.open("/record.xhtml?collection=large&key=k");
      int seen = 0;
      int pages = 1;
      while (true) {
        assertThat(console.page().content().length()).isLessThan(PAGE_CHARS);
        int changes = console.page().locator(".hw-effect").count();
        assertThat(console.page().locator("a:text-is('Show all of it')").count())
            .isEqualTo(changes);
        seen += changes;
        if (console.page().locator("a[rel=next]").count() == 0) {
          break;
        }
        console.follow("Next page");
        pages++;
      }
      assertThat(seen).isEqualTo(CHANGES);
      assertThat(pages).isGreaterThan(1);

      console.open("/run.xhtml?id=" + run);
      console.follow("Show all of it");
      assertThat(console.heading()).isEqualTo("Change " + newest.path("sequence").asText());
      assertThat(console.text()).contains("put", "the rest is left out here");
      look(console, "change-1440x900");
      assertThat(file(console, "The value before"))
          .isEqualTo(newest.path("before").toString())
          .hasSizeGreaterThan(LargeRecords.TEXT_CHARS);
      assertThat(file(console, "The value after")).isEqualTo(newest.path("after").toString());
      assertThat(console.complaints()).isEmpty();
    }
    strangerAndMemberGetNothing(newest.path("sequence").asText());
  }

  private void strangerAndMemberGetNothing(String change) {
    String query = "?collection=large&key=k&side=after&entry=" + change;
    Person member = Person.add(api, Role.MEMBER);
    Person stranger = Person.add(Tenant.create().administrator(), Role.ADMINISTRATOR);
    try (Console console = Chromium.visitor();
        Console other = Chromium.visitor()) {
      member.arrive(console);
      assertThat(console.open("/record-value" + query).status()).isEqualTo(403);
      assertThat(console.open("/change.xhtml" + query).status()).isEqualTo(403);
      stranger.arrive(other);
      assertThat(other.open("/record-value" + query).status()).isEqualTo(404);
      assertThat(other.open("/change.xhtml" + query).status()).isEqualTo(404);
      assertThat(other.open("/record-value?side=after&entry=x").status()).isEqualTo(404);
    }
  }

  @Test
  void undoShowsAPartOfEachRecordAndLeadsToAllOfIt() {
    large.writeConflicts(RECORDS);
    String undo = Undos.id(new Undos(api).plan(Undos.ofVersion(large.patcher(), 1)));
    Person person = Person.add(api, Role.OPERATOR);
    try (Console console = Chromium.visitor(390, 844, true)) {
      person.arrive(console);
      console.open("/undo.xhtml?id=" + undo);
      assertThat(console.page().content().length()).isLessThan(PAGE_CHARS);
      assertThat(console.page().locator(".hw-effect").count()).isBetween(1, RECORDS - 1);
      console.press("Merge");
      assertThat(console.page().locator("#record-1").innerText()).contains("It is merged.");
      console.follow("Next page");

      console.open("/undo.xhtml?id=" + undo);
      console.follow("Show all of it");
      assertThat(console.text()).contains("Merged it would become", "Overwritten it would become");
      look(console, "undorecord-390x844-dark");
      JsonNode entry = api.get("undo-plans/" + undo + "/entries?limit=1").json().at("/items/0");
      assertThat(file(console, "The value now")).isEqualTo(entry.path("current").toString());
      assertThat(file(console, "The value before")).isEqualTo(entry.path("restored").toString());
      assertThat(file(console, "Both merged")).isEqualTo(entry.path("merged").toString());
      for (String wrong : new String[] {"position=0", "position=99", "position=x"}) {
        assertThat(console.open("/undorecord.xhtml?id=" + undo + "&" + wrong).status())
            .as(wrong)
            .isEqualTo(404);
      }
      assertThat(console.open("/undo-value?id=" + undo + "&position=1&value=plan").status())
          .isEqualTo(404);
    }
  }

  /** What a link hands over as a file. */
  private static String file(Console console, String words) {
    String address =
        console.page().locator("main a:text-is('%s')".formatted(words)).getAttribute("href");
    var answer = console.page().request().get(Api.BASE + address);
    assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
    return answer.text();
  }

  private static void look(Console console, String name) {
    console.screenshot(name);
    assertThat(console.overflowPixels()).as(name).isZero();
    assertThat(console.seriousFindings()).as(name).isEmpty();
  }
}
