package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.it.server.Api.Answer;

/**
 * A workspace that was made for a test.
 *
 * @param name its name
 * @param administrator who may do everything in it
 */
record Tenant(String name, Api administrator) {
  /** Makes a workspace. */
  static Tenant create() {
    String name = Author.unique("tenant");
    Answer made = Api.administrator().post("workspaces", "{\"name\":\"%s\"}".formatted(name));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return new Tenant(name, new Api(made.json().at("/key/key").asText()));
  }
}
