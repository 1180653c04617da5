package dev.hookwarden.web.settings;

import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;

/** One value of the settings, as it is typed. The form sends it under its name. */
public final class Field {
  private final String name;
  private final String label;
  private final String least;
  private final String most;
  private final String example;
  private final LongFunction<String> words;
  private final Function<String, OptionalLong> reader;
  private String text = "";
  private String error = "";
  private long value;

  /** How a field is called and what it takes. */
  record Kind(
      String label,
      String example,
      LongFunction<String> words,
      Function<String, OptionalLong> reader) {}

  Field(String name, Kind kind, long least, long most) {
    this.name = name;
    this.label = kind.label();
    this.example = kind.example();
    this.words = kind.words();
    this.reader = kind.reader();
    this.least = words.apply(least);
    this.most = words.apply(most);
  }

  /** Shows a value. */
  void show(long present) {
    value = present;
    text = words.apply(present);
  }

  /** Takes what was typed. */
  void type(String typed) {
    text = typed.strip();
    OptionalLong read = reader.apply(text);
    if (read.isPresent()) {
      value = read.getAsLong();
    } else {
      error = "Write " + example + ".";
    }
  }

  /** Refuses the value. */
  void refuse() {
    error =
        least.equals(most) ? "Only %s.".formatted(most) : "From %s to %s.".formatted(least, most);
  }

  /** The value that was typed or is present. */
  long value() {
    return value;
  }

  /** A value of this kind in words. */
  String words(long other) {
    return words.apply(other);
  }

  /** The name under which the form sends it. */
  public String getName() {
    return name;
  }

  /** What it is, in full. */
  public String getLabel() {
    return label;
  }

  /** What it can be at the most. */
  public String getHint() {
    return "at most " + most;
  }

  /** What is typed. */
  public String getText() {
    return text;
  }

  /** What is wrong with it; empty for nothing. */
  public String getError() {
    return error;
  }

  /** Whether something is wrong with it. */
  public boolean isWrong() {
    return !error.isEmpty();
  }
}
