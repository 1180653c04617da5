package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whoever hands in and whoever decides in a workspace, which must not be the same.
 *
 * @param author hands in
 * @param first decides
 * @param second decides too, where it takes two
 */
record Reviewer(Api author, Api first, Api second) {
  private static final Map<Api, Reviewer> OF = new ConcurrentHashMap<>();

  /** Those of an administrator's workspace; the same for all tests. */
  static Reviewer of(Api administrator) {
    return OF.computeIfAbsent(
        administrator,
        api ->
            new Reviewer(
                api.withKeyOf(Role.AUTHOR),
                api.withKeyOf(Role.REVIEWER),
                api.withKeyOf(Role.REVIEWER)));
  }

  static String path(String hook, int version) {
    return "hooks/%s/versions/%d/review".formatted(hook, version);
  }

  /** Accepts all findings of a version and approves it. */
  void approve(String hook, int version) {
    Answer claimed = first.post(path(hook, version) + "/claim");
    assertThat(claimed.status()).as(claimed.body()).isEqualTo(200);
    acceptAll(hook, version, claimed.json());
    Answer approved = first.post(path(hook, version) + "/approve", approval(claimed.json()));
    assertThat(approved.status()).as(approved.body()).isEqualTo(200);
  }

  /** Accepts all findings of a version, each by as many as it takes. */
  void acceptAll(String hook, int version, JsonNode review) {
    for (JsonNode finding : review.path("findings")) {
      String accept =
          "%s/findings/%s/accept".formatted(path(hook, version), finding.path("id").asText());
      if (!finding.path("resolved").asBoolean()) {
        first.post(accept, "{\"reason\":\"a test\"}");
        if (finding.path("needed").asInt() > 1) {
          second.post(accept, "{\"reason\":\"a test\"}");
        }
      }
    }
  }

  /** The wish to approve what a review shows. */
  static String approval(JsonNode review) {
    return approvalOf(review).toString();
  }

  /** The same, to be changed. */
  static ObjectNode approvalOf(JsonNode review) {
    ObjectNode wish = JsonNodeFactory.instance.objectNode();
    wish.put("hash", review.at("/version/hash").asText());
    wish.put("ruleSet", review.at("/scan/ruleSet").asText());
    wish.put("reason", "a test");
    ArrayNode added = wish.putArray("capabilities");
    for (JsonNode capability : review.path("capabilities")) {
      if (capability.path("change").asText().equals("added")) {
        added.add(capability.path("capability").asText());
      }
    }
    return wish;
  }
}
