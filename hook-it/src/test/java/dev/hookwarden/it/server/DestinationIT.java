package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.it.server.Api.Answer;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** Destinations as callers of the API see them. */
@RunAsClient
class DestinationIT extends Application {
  /** Where the destinations of tests are; no name server knows it. */
  static final String URL = "https://crm.invalid/hooks";

  /** A credential that nobody must see. */
  static final String TOKEN = "Bearer sk-live-0a1b2c3d4e5f";

  private final Api api = Tenant.create().administrator();
  private final Reviewer people = Reviewer.of(api);

  /** A destination as it is registered. */
  static String text(String more) {
    return "{\"url\":\"%s\",\"methods\":[\"POST\",\"PUT\"]%s}".formatted(URL, more);
  }

  @Test
  void destinationIsRegisteredChangedAndRemoved() {
    Answer made =
        api.post(
            "destinations/crm",
            text(
                ",\"headers\":{\"Authorization\":\"%s\"},\"sensitive\":true,\"timeoutMillis\":5000"
                    .formatted(TOKEN)));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.json().path("secret").asText()).startsWith("whsec_").hasSize(50);
    String tag = made.headers().firstValue("ETag").orElseThrow();

    Answer seen = api.get("destinations/crm");
    assertThat(seen.headers().firstValue("ETag")).contains(tag);
    assertThat(seen.json().path("headers").toString()).isEqualTo("[\"authorization\"]");
    assertThat(seen.json().path("timeoutMillis").asInt()).isEqualTo(5_000);
    assertThat(seen.json().has("secret")).isFalse();
    assertThat(people.author().get("destinations").json().path("items").toString())
        .isEqualTo("[{\"name\":\"crm\",\"methods\":[\"POST\",\"PUT\"],\"sensitive\":true}]");
    assertThat(people.author().get("destinations/crm").code()).isEqualTo("forbidden");
    assertThat(people.first().get("destinations/crm").code()).isEqualTo("forbidden");
    assertThat(api.post("destinations/crm", text("")).code()).isEqualTo("conflict");

    Answer changed = api.putIfMatch("destinations/crm", text(",\"sensitive\":false"), tag);
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.json().path("headers").toString()).isEqualTo("[\"authorization\"]");
    assertThat(api.putIfMatch("destinations/crm", text(""), tag).code())
        .isEqualTo("precondition-failed");
    assertThat(api.delete("destinations/crm").status()).isEqualTo(204);
    assertThat(api.get("destinations/crm").status()).isEqualTo(404);
    assertThat(api.delete("destinations/crm").status()).isEqualTo(404);
    assertThat(api.get("audit?action=destination.created").json().path("items")).hasSize(1);
    assertThat(api.get("audit?action=destination.changed").json().path("items")).hasSize(1);
    assertThat(api.get("audit?action=destination.removed").json().path("items")).hasSize(1);
  }

  @Test
  void whatADestinationCannotBeIsRefusedWithItsMember() {
    api.post("destinations/crm", text(",\"headers\":{\"authorization\":\"%s\"}".formatted(TOKEN)));
    String from = "\"url\":\"" + URL + "\"";
    Map<String, String> wrong =
        Map.of(
            text("").replace(URL, "http://crm.invalid"), "url",
            text("").replace(URL, "https://127.0.0.1/"), "url",
            text("").replace(URL, "https://169.254.169.254/"), "url",
            text(",\"allowPrivate\":true").replace(URL, "https://169.254.169.254/"), "url",
            text("").replace("\"POST\",", "\"CONNECT\","), "methods",
            text("").replace("\"POST\",\"PUT\"", ""), "methods",
            text(",\"timeoutMillis\":100"), "timeoutMillis",
            text(",\"headers\":{\"host\":\"x\"}"), "headers",
            text(",\"headers\":{\"x\":\"a\\r\\nb\"}"), "headers",
            text("").replace(from, "\"url\":\"https://other.invalid\""), "headers");
    wrong.forEach(
        (json, member) -> {
          Answer refused = api.send("PUT", "destinations/crm", json);
          assertThat(refused.code()).as(json).isEqualTo("invalid-request");
          assertThat(refused.json().path("detail").asText()).as(json).startsWith(member + ":");
        });
    assertThat(api.post("destinations/Upper", text("")).code()).isEqualTo("invalid-name");
    assertThat(api.send("PUT", "destinations/absent", text("")).status()).isEqualTo(404);
    assertThat(api.send("PUT", "destinations/crm", text(",\"secret\":\"x\"")).code())
        .isEqualTo("invalid-request");
    assertThat(Tenant.create().administrator().get("destinations/crm").status()).isEqualTo(404);
  }

  @Test
  void secretsThatCannotBeReadAreToldAndNotOverwritten() {
    api.post("destinations/crm", text(",\"headers\":{\"authorization\":\"%s\"}".formatted(TOKEN)));
    api.post("destinations/other", text(",\"headers\":{\"authorization\":\"x\"}"));
    String mine = api.get("me").json().at("/workspace/id").asText();
    String swap =
        "update destination set headers = (select headers from destination where name = 'other'"
            + " and workspace = ?) where name = 'crm' and workspace = ?";
    Store.change(swap, UUID.fromString(mine), UUID.fromString(mine));

    Answer refused = api.send("PUT", "destinations/crm", text(",\"sensitive\":true"));
    assertThat(refused.code()).isEqualTo("unavailable");
    assertThat(refused.json().path("detail").asText()).contains("another place");
    assertThat(api.get("destinations/crm").json().path("sensitive").asBoolean()).isFalse();
    assertThat(
            api.send("PUT", "destinations/crm", text(",\"headers\":{\"authorization\":\"new\"}"))
                .status())
        .isEqualTo(200);
  }
}
