package dev.hookwarden.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

/** The language that a hook is written in. */
public enum Language {
  /** ECMAScript 2023 or newer, as an ES module with a default export. */
  @JsonProperty("javascript")
  JAVASCRIPT("javascript"),
  /** TypeScript, checked and compiled to an ES module before it is run. */
  @JsonProperty("typescript")
  TYPESCRIPT("typescript"),
  /** Python 3 with a function named {@code handle}. */
  @JsonProperty("python")
  PYTHON("python");

  private final String wireName;

  Language(String wireName) {
    this.wireName = wireName;
  }

  /** The language with a {@link #wireName()}; empty if there is none. */
  public static Optional<Language> named(String wireName) {
    return Arrays.stream(values()).filter(each -> each.wireName.equals(wireName)).findFirst();
  }

  /** The lower-case name that the API, the protocol and the database use. */
  public String wireName() {
    return wireName;
  }

  /** The language whose engine executes the compiled form: TypeScript runs as JavaScript. */
  public Language engine() {
    return this == PYTHON ? PYTHON : JAVASCRIPT;
  }
}
