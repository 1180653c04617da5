package dev.hookwarden.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookwarden.it.server.Api.Answer;
import dev.hookwarden.platform.Role;

/**
 * A person that an administrator made for a test.
 *
 * @param id the account's id
 * @param name the log-in name
 * @param password the generated password, to be changed
 */
record Person(String id, String name, String password) {
  /** A password of the person's own. */
  static final String OWN_PASSWORD = "four words that fit";

  /** Makes a person a member of the administrator's workspace. */
  static Person add(Api administrator, Role role) {
    String name = Author.unique("person");
    Answer made =
        administrator.post(
            "people", "{\"name\":\"%s\",\"role\":\"%s\"}".formatted(name, role.wireName()));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    return new Person(made.json().path("id").asText(), name, made.json().path("password").asText());
  }

  /** Logs in for the first time and chooses a password. */
  void arrive(Console console) {
    console.logIn(name, password);
    assertThat(console.path()).isEqualTo("/password.xhtml");
    console.changePassword(password, OWN_PASSWORD);
    assertThat(console.path()).isEqualTo("/index.xhtml");
  }
}
