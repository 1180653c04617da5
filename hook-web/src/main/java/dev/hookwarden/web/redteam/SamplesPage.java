package dev.hookwarden.web.redteam;

import dev.hookwarden.protocol.Language;
import dev.hookwarden.redteam.boundary.Expectation;
import dev.hookwarden.redteam.boundary.NewSample;
import dev.hookwarden.redteam.boundary.SampleView;
import dev.hookwarden.redteam.boundary.Samples;
import dev.hookwarden.web.layout.Addresses;
import dev.hookwarden.web.layout.Cursor;
import dev.hookwarden.web.layout.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The samples, and a form to add one. */
@Named
@RequestScoped
public class SamplesPage {
  @Inject private Samples samples;

  private final SampleForm form = new SampleForm();
  private Cursor<SampleView> page = cursor(List.of());
  private boolean loaded;
  private @Nullable String after;

  /** Reads the list before anything is shown, so that a refusal becomes the answer. */
  public void load() {
    page = cursor(samples.samples(Addresses.text(after), Cursor.FETCH));
    loaded = true;
  }

  private Cursor<SampleView> cursor(List<SampleView> found) {
    return Cursor.of("/samples.xhtml", Map.of(), after, found, view -> view.sample().name());
  }

  /** Adds what the form says. */
  public void add() {
    Notices.attempt(
        () -> {
          SampleView added = samples.add(form.sample());
          Notices.success(added.sample().name() + " is added. The next campaign runs it.");
          form.clear();
        });
  }

  /** What the form holds. */
  public SampleForm getForm() {
    return form;
  }

  /** Whether the list is read, which it is not while a form is. */
  public boolean isLoaded() {
    return loaded;
  }

  /** The samples; none before they are read. */
  public Cursor<SampleView> getPage() {
    return page;
  }

  /** The languages. */
  public List<String> getLanguages() {
    return Arrays.stream(Language.values()).map(Language::wireName).toList();
  }

  /** Where the page begins. */
  public @Nullable String getAfter() {
    return after;
  }

  /** Takes where the page begins. */
  public void setAfter(@Nullable String after) {
    this.after = after;
  }

  /** What a form for a sample holds. */
  public static final class SampleForm {
    private String name = "";
    private String language = Language.JAVASCRIPT.wireName();
    private String technique = "";
    private String attack = "";
    private String outcomes = "";
    private String rules = "";
    private String source = "";

    private NewSample sample() {
      return new NewSample(
          name,
          language,
          technique,
          "",
          attack,
          new Expectation(words(outcomes), words(rules), Map.of()),
          source);
    }

    private void clear() {
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
}
