package dev.hookwarden.web.redteam;

import dev.hookwarden.protocol.Language;
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
}
