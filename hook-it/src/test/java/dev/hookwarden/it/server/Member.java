package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import dev.hookwarden.platform.Sha256;
import dev.hookwarden.protocol.Json;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * A person with a key of their own, as they would have made it in the console.
 *
 * @param person the person
 * @param api their calls
 */
record Member(Person person, Api api) {
  /** Makes a person a member, and gives them a key. */
  static Member of(Api administrator, Role role) {
    Person person = Person.add(administrator, role);
    return new Member(person, keyOf(administrator, person));
  }

  /** Another key of a person. */
  static Api keyOf(Api administrator, Person person) {
    String secret = "hw_" + Author.unique("personal-key");
    int made =
        Store.change(
            "insert into api_key (id, workspace, name, role, key_hash, created_at, made_by, person,"
                + " lock_version) values (?, ?, 'phone', 'MEMBER', ?, current_timestamp, ?, ?, 0)",
            UUID.randomUUID(),
            UUID.fromString(administrator.get("me").json().at("/workspace/id").asText()),
            Sha256.of(secret),
            UUID.fromString(person.id()),
            UUID.fromString(person.id()));
    assertThat(made).isEqualTo(1);
    return new Api(secret);
  }

  /** Gives a person a confirmed mail address, as if they had confirmed it. */
  static String addressOf(Person person) {
    String address = person.name() + "@example.com";
    int changed =
        Store.change(
            "update account set mail_address = ?, mail_confirmed_at = current_timestamp"
                + " where id = ?",
            address,
            UUID.fromString(person.id()));
    assertThat(changed).isEqualTo(1);
    return address;
  }

  /**
   * An active hook that notifies the person as often, with such a title, and for such a purpose.
   */
  String notifier(Author author) {
    return author.invocable(body(), "notify");
  }

  /** What such a hook does. */
  String body() {
    return """
        for (let i = 0; i < (event.data.n ?? 1); i++) {
          api.notify("%s", {
            title: event.data.title ?? "Hello " + i,
            body: event.data.body ?? "",
            purpose: event.data.purpose ?? "news" });
        }
        """
        .formatted(person.name());
  }

  /** What waits for their answer. */
  List<JsonNode> waiting(String query) {
    return items(api.get("inbox?limit=200" + query));
  }

  /** The id of the newest request of a hook. */
  String newest(String hook) {
    List<JsonNode> found = waiting("&hook=" + hook);
    assertThat(found).as("requests of " + hook).isNotEmpty();
    return found.getFirst().path("id").asText();
  }

  /** Answers a request. */
  Answer answer(String request, String json) {
    return api.post("inbox/%s/answer".formatted(request), json);
  }

  /** Answers a request by a word. */
  Answer say(String request, String word) {
    return answer(request, "{\"answer\":%s}".formatted(Json.write(word)));
  }

  /** What they were told, newest first. */
  List<JsonNode> told() {
    return items(api.get("notifications?limit=200"));
  }

  /** The items of a list. */
  static List<JsonNode> items(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return StreamSupport.stream(answer.json().path("items").spliterator(), false).toList();
  }
}
