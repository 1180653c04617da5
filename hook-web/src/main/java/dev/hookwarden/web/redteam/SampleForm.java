package dev.hookwarden.web.redteam;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.redteam.boundary.Expectation;
import dev.hookwarden.redteam.boundary.NewSample;
import dev.hookwarden.web.layout.Addresses;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a form for a sample holds. */
public final class SampleForm {
  private String name = "";
  private String language = Language.JAVASCRIPT.wireName();
  private String technique = "";
  private String attack = "";
  private String outcomes = "";
  private String rules = "";
  private String source = "";

  /** What is handed to the boundary. */
  NewSample sample() {
    return new NewSample(
        name,
        language,
        technique,
        "",
        attack,
        new Expectation(words(outcomes), words(rules), Map.of()),
        source);
  }

  /** Empties what the next sample will not have in common with this one. */
  void clear() {
    name = "";
    attack = "";
    source = "";
  }

  private static List<String> words(String text) {
    return Stream.of(text.split("[\\s,|]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** The name. */
  public String getName() {
    return name;
  }

  /** Takes the name. */
  public void setName(String name) {
    this.name = Addresses.text(name);
  }

  /** The language. */
  public String getLanguage() {
    return language;
  }

  /** Takes the language. */
  public void setLanguage(String language) {
    this.language = Addresses.text(language);
  }

  /** The technique. */
  public String getTechnique() {
    return technique;
  }

  /** Takes the technique. */
  public void setTechnique(String technique) {
    this.technique = Addresses.text(technique);
  }

  /** What is tried. */
  public String getAttack() {
    return attack;
  }

  /** Takes what is tried. */
  public void setAttack(String attack) {
    this.attack = Addresses.text(attack);
  }

  /** How its run may end, with spaces between. */
  public String getOutcomes() {
    return outcomes;
  }

  /** Takes how its run may end. */
  public void setOutcomes(String outcomes) {
    this.outcomes = Addresses.text(outcomes);
  }

  /** The rules that must find something, with spaces between. */
  public String getRules() {
    return rules;
  }

  /** Takes the rules that must find something. */
  public void setRules(String rules) {
    this.rules = Addresses.text(rules);
  }

  /** The program. */
  public String getSource() {
    return source;
  }

  /** Takes the program. */
  public void setSource(@Nullable String source) {
    this.source = source == null ? "" : source;
  }
}
