package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Long lists: what their filters find, and how their pages go on. */
@RunAsClient
class ListsIT extends Application {
  private final Api api = Tenant.create().administrator();
  private final Author author = new Author(api);

  @Test
  void textIsFoundWhereverARunHasIt() {
    String hook =
        author.invocable(
            """
            const { say, log, put, fail } = event.data;
            if (log) api.log.info(log);
            if (put) api.records.put("lists", "k", { text: put });
            if (fail) throw new Error(fail);
            return say;
            """,
            "records.write:lists");
    String said = run(hook, "{\"say\":\"a Needle\"}");
    String logged = run(hook, "{\"log\":\"the needlE\"}");
    String kept = run(hook, "{\"put\":\"NEEDLE\"}");
    String failed = run(hook, "{\"fail\":\"needle!\"}");
    String percent = run(hook, "{\"say\":\"100% of_them say \\\"yes\\\"\"}");

    assertThat(found("text=needle")).containsExactly(failed, kept, logged, said);
    assertThat(found("text=needle&outcome=guest-error")).containsExactly(failed);
    assertThat(found("text=needle!")).containsExactly(failed);
    assertThat(found("text=" + encoded("0% of_"))).containsExactly(percent);
    assertThat(found("text=" + encoded("1%of"))).as("a wildcard is a character").isEmpty();
    assertThat(found("text=of-them")).isEmpty();
    assertThat(found("text=" + encoded("say \"yes\""))).containsExactly(percent);
    assertThat(found("text=")).hasSize(5);
    assertThat(api.get("runs?text=" + "x".repeat(201)).code()).isEqualTo("invalid-request");
    assertThat(api.get("runs?text=%00").status()).isEqualTo(400);
  }

  @Test
  void runsAreFoundByVersionAndStream() {
    String stream = Author.unique("stream");
    String hook = Author.unique("lists");
    String manifest = Author.manifest(Author.after(stream));
    author.activate(hook, "javascript", "export default () => 1;", manifest);
    String first = sent(stream);
    author.activate(hook, "javascript", "export default () => 2;", manifest);
    String second = sent(stream);

    assertThat(found("stream=" + stream)).containsExactly(second, first);
    assertThat(found("stream=" + stream + "&version=1")).containsExactly(first);
    assertThat(found("version=2")).containsExactly(second);
    assertThat(found("version=3")).isEmpty();
    assertThat(found("stream=absent")).isEmpty();
    assertThat(found("hook=" + hook + "&since=2020-01-01T00:00:00Z")).hasSize(2);
    assertThat(found("hook=" + hook + "&until=2020-01-01T00:00:00Z")).isEmpty();
  }

  @Test
  void searchForATextGoesOnWhereItsWindowEnded() {
    String hook = author.invocable("return event.data;");
    String old = run(hook, "\"the old needle\"");
    String common = run(hook, "\"hay\"");
    int copies =
        Store.change(
            "insert into run (id, workspace, hook, version, version_hash, trigger_kind, attempt,"
                + " event, outcome, applied, result, log, effects, usage_json, duration_micros,"
                + " started_at) select cast(substring(cast(r.id as varchar), 1, 24)"
                + " || 'f' || lpad(cast(n.x as varchar), 11, '0') as uuid), r.workspace, r.hook,"
                + " r.version, r.version_hash, r.trigger_kind, r.attempt, r.event, r.outcome,"
                + " r.applied, r.result, r.log, r.effects, r.usage_json, r.duration_micros,"
                + " r.started_at from run r, system_range(1, 19998) n where r.id = ?",
            common);
    assertThat(copies).isEqualTo(19_998);

    Answer first = api.get("runs?text=needle");
    assertThat(first.json().path("items")).as("not within the latest 10,000").isEmpty();
    Answer second = api.get("runs?text=needle&after=" + first.json().path("next").asText());
    assertThat(ids(second)).as("the last of the second 10,000").containsExactly(old);
    assertThat(second.json().path("next").isNull()).as("there is no older run").isTrue();

    assertThat(api.get("runs?text=needle&hook=absent").json().path("next").isNull()).isTrue();
    Answer hay = api.get("runs?text=hay&limit=200");
    assertThat(hay.json().path("items")).hasSize(200);
    Answer more = api.get("runs?text=hay&limit=200&after=" + hay.json().path("next").asText());
    assertThat(ids(more)).hasSize(200).doesNotContainAnyElementsOf(ids(hay));
  }

  @Test
  void recordsAreFoundByAField() {
    String hook =
        author.invocable(
            "event.data.forEach((value, i) => api.records.put('fields', 'k' + i, value));",
            "records.write:fields");
    author.invoke(
        hook,
        "[{\"a\":{\"b\":\"x\"},\"n\":1.5},{\"a\":{\"b\":1}},{\"a\":[\"x\",null]},"
            + "{\"a\":{\"b\":true}},\"x\"]");

    assertThat(keys("field=a.b&value=x")).containsExactly("k0");
    assertThat(keys("field=a.b&value=1")).containsExactly("k1");
    assertThat(keys("field=a.b&value=true")).containsExactly("k3");
    assertThat(keys("field=a.0&value=x")).containsExactly("k2");
    assertThat(keys("field=a.1&value=null")).containsExactly("k2");
    assertThat(keys("field=n&value=1.5")).containsExactly("k0");
    assertThat(keys("field=a&value=" + encoded("{\"b\":1}"))).containsExactly("k1");
    assertThat(keys("field=c&value=")).isEmpty();
    assertThat(keys("field=a.b&value=x&prefix=k1")).isEmpty();
    assertThat(keys("prefix=k&limit=2")).containsExactly("k0", "k1");
    assertThat(keys("prefix=" + encoded("k%"))).isEmpty();
    assertThat(api.get("records/fields?field=a").code()).isEqualTo("invalid-request");
    assertThat(api.get("records/fields?value=a").code()).isEqualTo("invalid-request");
    assertThat(api.get("records/fields?field=&value=a").code()).isEqualTo("invalid-request");

    Answer page = api.get("records/fields?prefix=k&limit=4");
    Answer rest =
        api.get("records/fields?prefix=k&limit=4&after=" + page.json().path("next").asText());
    assertThat(rest.json().path("items").findValuesAsText("key")).containsExactly("k4");
    assertThat(rest.json().path("next").isNull()).isTrue();
  }

  private String run(String hook, String data) {
    JsonNode answer = author.invoke(hook, data).json();
    return answer.at("/run/id").asText();
  }

  private String sent(String stream) {
    return api.post("streams/" + stream + "/events", "{}").runs().at("/0/id").asText();
  }

  private List<String> found(String query) {
    return ids(api.get("runs?" + query));
  }

  private List<String> keys(String query) {
    Answer answer = api.get("records/fields?" + query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("items").findValuesAsText("key");
  }

  private static List<String> ids(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    List<String> ids = new ArrayList<>();
    answer.json().path("items").forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
